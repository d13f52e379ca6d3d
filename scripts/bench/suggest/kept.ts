import { existsSync } from "node:fs";
import { z } from "zod";
import { connected } from "../../database/connected";
import { openDatabase } from "../../database/open";
import { dataFolder, ownDatabaseUrl } from "../../settings";
import { add, emptyTally, fieldKeys, type Tally } from "./measure";

/** A proposal as it is kept. */
export const keptRow = z.object({
  lexicon: z.string(),
  proposed: z.record(z.string(), z.object({ value: z.string() }).nullable()),
  accepted: z.record(z.string(), z.string().nullable()),
});
type Row = z.output<typeof keptRow>;
type Client = { query: (text: string) => Promise<{ rows: unknown[] }> };

/** What people made of the proposals of one version of the lexicon, field by field. */
export type Kept = Readonly<{ of: string; lexicon: string; count: number; tallies: Record<string, Tally> }>;

/** The tables that keep proposals, with the fields of each. */
const tables = [
  { of: "positions", table: "position_proposals", keys: fieldKeys },
  {
    of: "citations",
    table: "citation_proposals",
    keys: { issue: "issueId", position: "positionId", stance: "stance" },
  },
] as const;

/** What people made of the proposals that this installation keeps; empty where there is no database yet, or none was kept. */
export async function keptProposals(): Promise<Kept[]> {
  if (!ownDatabaseUrl() && !existsSync(dataFolder())) return [];
  const opened = await openDatabase("npm run bench:suggest");
  try {
    return await connected(opened.url, readKept);
  } finally {
    await opened.close();
  }
}

/** The kept proposals of a database, counted. */
export async function readKept(client: Client): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const { of, table, keys } of tables) {
    const there = await client.query(`select 1 where to_regclass('${table}') is not null`);
    if (there.rows.length === 0) continue;
    const { rows } = await client.query(`select lexicon, proposed, accepted from ${table} order by recorded_at`);
    found.push(...tally(of, keys, keptRow.array().parse(rows)));
  }
  return found;
}

/** What was accepted is what was right; a field that a person left empty was rightly left open. A field that was no part of a proposal when it was kept is not judged. */
export function tally(of: string, keys: Readonly<Record<string, string>>, rows: readonly Row[]): Kept[] {
  return [...new Set(rows.map(({ lexicon }) => lexicon))].map((lexicon) => {
    const own = rows.filter((one) => one.lexicon === lexicon);
    const tallies = Object.fromEntries(
      Object.entries(keys).map(([field, key]) => {
        const counted = emptyTally();
        for (const { proposed, accepted } of own)
          if (key in accepted) add(counted, [accepted[key] ?? null], proposed[key]?.value ?? null);
        return [field, counted];
      }),
    );
    return { of, lexicon, count: own.length, tallies };
  });
}

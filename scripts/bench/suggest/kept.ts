import { existsSync } from "node:fs";
import { z } from "zod";
import { connected } from "../../database/connected";
import { openDatabase } from "../../database/open";
import { dataFolder, ownDatabaseUrl } from "../../settings";
import { add, emptyTallies, type Field, fieldKeys, fields, type Tally } from "./measure";

const row = z.object({
  lexicon: z.string(),
  proposed: z.record(z.string(), z.object({ value: z.string() }).nullable()),
  accepted: z.record(z.string(), z.string().nullable()),
});
type Row = z.output<typeof row>;

/** What people made of the proposals that this installation keeps, for each version of the lexicon; empty where there is no database yet, or none was kept. */
export async function keptProposals(): Promise<Map<string, { count: number; tallies: Record<Field, Tally> }>> {
  if (!ownDatabaseUrl() && !existsSync(dataFolder())) return new Map();
  const opened = await openDatabase("npm run bench:suggest");
  try {
    return tally(await connected(opened.url, readRows));
  } finally {
    await opened.close();
  }
}

async function readRows(client: { query: (text: string) => Promise<{ rows: unknown[] }> }): Promise<Row[]> {
  const there = await client.query(
    "select to_regclass('position_proposals') as there where to_regclass('position_proposals') is not null",
  );
  if (there.rows.length === 0) return [];
  const { rows } = await client.query(
    "select lexicon, proposed, accepted from position_proposals order by recorded_at",
  );
  return row.array().parse(rows);
}

/** What was accepted is what was right; a field that a person left empty was rightly left open. */
export function tally(rows: readonly Row[]): Map<string, { count: number; tallies: Record<Field, Tally> }> {
  const found = new Map<string, { count: number; tallies: Record<Field, Tally> }>();
  for (const { lexicon, proposed, accepted } of rows) {
    const one = found.get(lexicon) ?? { count: 0, tallies: emptyTallies() };
    found.set(lexicon, one);
    one.count += 1;
    // A field that proposals had not yet when it was kept is not judged.
    for (const field of fields.filter((known) => fieldKeys[known] in accepted))
      add(one.tallies[field], [accepted[fieldKeys[field]] ?? null], proposed[fieldKeys[field]]?.value ?? null);
  }
  return found;
}

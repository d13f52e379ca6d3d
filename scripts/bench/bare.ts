import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Ctx } from "@/domain/access/context";
import { percentiles } from "./measure";

type Statement = { text: string; values?: unknown[]; name?: string };

/** The statements that a read sends, so that they can be sent again with nothing around them. */
export async function statementsOf(ctx: Ctx, read: (ctx: Ctx) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const pool = new Proxy(ctx.db.pool, {
    get(target, property, receiver) {
      if (property !== "query") return Reflect.get(target, property, receiver);
      return (statement: Statement) => {
        statements.push(statement);
        return target.query(statement);
      };
    },
  });
  await read({ ...ctx, db: { ...ctx.db, pool } });
  return statements;
}

/** Milliseconds for the prepared statements of a read, one after the other on one connection. */
export async function bareRead(url: string, statements: readonly Statement[], count: number) {
  return timed(url, count, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** The least SQL that a status change could be: one transaction of the rows that it leaves, without reading or deciding anything. */
export async function bareStatusChange(
  url: string,
  ids: { negotiationId: string; memberId: string; issueId: string; evidenceId: string },
  count: number,
) {
  const { negotiationId, memberId, issueId, evidenceId } = ids;
  const { rows } = await connected(url, (client) =>
    client.query<{ number: number; status: string }>(
      "select coalesce(max(number), 0) as number, (select status from issues where id = $1) as status from status_changes where issue_id = $1",
      [issueId],
    ),
  );
  let { number, status } = rows[0] ?? { number: 0, status: "identified" };
  return timed(url, count, async (client) => {
    const id = randomUUID();
    const to = status === "tabled" ? "under_discussion" : "tabled";
    number += 1;
    await client.query("begin");
    await client.query({
      name: "bare-change",
      text: `insert into status_changes (id, negotiation_id, issue_id, number, from_status, to_status, reason, effective_edtf, effective_basis, effective_earliest, effective_latest, recorded_by_id)
             values ($1, $2, $3, $4, $5, $6, 'Measured without the app', current_date::text, 'absolute', current_date, current_date, $7)`,
      values: [id, negotiationId, issueId, number, status, to, memberId],
    });
    await client.query({
      name: "bare-citation",
      text: "insert into citations (negotiation_id, evidence_id, stance, status_change_id, recorded_by_id) values ($1, $2, 'supports', $3, $4)",
      values: [negotiationId, evidenceId, id, memberId],
    });
    await client.query({
      name: "bare-issue",
      text: "update issues set status = $1, status_change_id = $2 where id = $3",
      values: [to, id, issueId],
    });
    await client.query({
      name: "bare-activity",
      text: "insert into activity (negotiation_id, actor_id, actor_name, type, subject_id, issue_id) values ($1, $2, 'Bench lead', 'issue.status-changed', $3, $3)",
      values: [negotiationId, memberId, issueId],
    });
    await client.query("commit");
    status = to;
  });
}

async function timed(url: string, count: number, work: (client: pg.Client) => Promise<void>) {
  return connected(url, async (client) => {
    const taken: number[] = [];
    for (let n = 0; n < count; n++) {
      const begun = performance.now();
      await work(client);
      taken.push(performance.now() - begun);
    }
    return percentiles(taken);
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

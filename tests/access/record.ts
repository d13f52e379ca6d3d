import { database } from "@/lib/db/client";

/** A fingerprint of each table's rows of one negotiation: equal before and after what must not have written. */
export async function recordOf(negotiationId: string): Promise<Record<string, string>> {
  const { pool } = database();
  const tables = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'negotiation_id' order by 1`,
  );
  const prints = tables.rows.map(
    ({ name }) =>
      `(select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from "${name}" r where negotiation_id = $1) as "${name}"`,
  );
  const { rows } = await pool.query<Record<string, string>>(`select ${prints.join(", ")}`, [negotiationId]);
  return rows[0] ?? {};
}

import type { Client } from "pg";

/** How large the generated board is. Every cell is filled: the worst that a board of this size can be. */
export const size = { issues: 300, parties: 20, positions: 20_000, citations: 40_000, documents: 200, quotes: 4_000 };

/** What the generated board is known by. */
export const bench = { key: "BENCH", email: "bench@example.test" };

/**
 * Fills an empty, migrated database with a board of `size`, by plain SQL: it measures reading, and history recorded command by command
 * would take minutes. Triggers are off while it writes; the cached states are then made by the function that the triggers call.
 */
export async function generate(client: Client): Promise<{ userId: string; memberId: string; negotiationId: string }> {
  await client.query("begin");
  const guarded = await triggered(client);
  for (const table of guarded) await client.query(`alter table ${table} disable trigger user`);
  // The digits that a random UUID (RFC 9562, version 4) has, since the app takes no other.
  const id = (kind: string, n: string) =>
    `overlay(overlay(md5('${kind}' || (${n})) placing '4' from 13) placing 'a' from 17)::uuid`;
  const negotiation = id("negotiation", "1");
  const member = id("member", "1");
  const cells = size.issues * size.parties;
  await client.query(`
    insert into users (id, email, name) values (${id("user", "1")}, '${bench.email}', 'Bench lead');
    insert into negotiations (id, key, name, next_issue_number) values (${negotiation}, '${bench.key}', 'Generated board', ${size.issues + 1});
    insert into members (id, negotiation_id, user_id, name, role) values (${member}, ${negotiation}, ${id("user", "1")}, 'Bench lead', 'lead');
    insert into parties (id, negotiation_id, name, kind, principal, sort)
      select ${id("party", "n")}, ${negotiation}, 'Party ' || n, 'state', n <= 2, n from generate_series(1, ${size.parties}) n;
    insert into issues (id, negotiation_id, number, title, question, parent_id, created_by_id)
      select ${id("issue", "n")}, ${negotiation}, n, 'Contested issue number ' || n, 'How is contested issue number ' || n || ' to be settled between the parties?',
             case when n % 3 <> 1 then ${id("issue", "n - (n + 2) % 3")} end, ${member}
      from generate_series(1, ${size.issues}) n;
    insert into sources (id, negotiation_id, name) select ${id("source", "n")}, ${negotiation}, 'Source ' || n from generate_series(1, 20) n;
    insert into source_grades (negotiation_id, source_id, reliability, reason, recorded_by_id)
      select ${negotiation}, ${id("source", "n")}, (array['A','B','C','D','E'])[1 + n % 5]::reliability, 'Generated', ${member} from generate_series(1, 20) n;
    insert into documents (id, negotiation_id, source_id, title, origin_id, created_by_id)
      select ${id("document", "n")}, ${negotiation}, ${id("source", "1 + n % 20")}, 'Report ' || n, ${id("document", "n")}, ${member} from generate_series(1, ${size.documents}) n;
    insert into captures (id, negotiation_id, document_id, text, sha256, raw, raw_sha256, media_type, normaliser, transform, recorded_by_id)
      select ${id("capture", "n")}, ${negotiation}, ${id("document", "n")}, t, encode(sha256(convert_to(t, 'UTF8')), 'hex'), convert_to(t, 'UTF8'),
             encode(sha256(convert_to(t, 'UTF8')), 'hex'), 'text/plain', 1, 'original', ${member}
      from generate_series(1, ${size.documents}) n,
           lateral (select 'Report ' || n || '. ' || repeat('The delegation said that it would study the text before the next session. ', 40) as t) body;
    insert into evidence (id, negotiation_id, capture_id, exact, prefix, suffix, start_at, end_at, recorded_by_id)
      select ${id("evidence", "n")}, ${negotiation}, c.id, substr(c.text, 12 + n % 2000, 80), substr(c.text, 1, 10), '', 11 + n % 2000, 91 + n % 2000, ${member}
      from generate_series(1, ${size.quotes}) n join captures c on c.id = ${id("capture", `1 + n % ${size.documents}`)};
    insert into positions (id, negotiation_id, thread_id, number, issue_id, party_id, act, statement, basis, valid_from_edtf, valid_from_basis, valid_from_earliest, valid_from_latest, recorded_by_id)
      select ${id("position", "n")}, ${negotiation}, ${id("position", `1 + (n - 1) % ${cells}`)}, 1 + (n - 1) / ${cells},
             ${id("issue", `1 + ((n - 1) % ${cells}) / ${size.parties}`)}, ${id("party", `1 + (n - 1) % ${size.parties}`)},
             (array['proposed','rejected','signed','demanded','offered','deferred','ruled_out','stated'])[1 + n % 8]::act,
             'Holds view ' || n || ' on the matter, with the qualifications that were given at the table', 'on_record_paraphrase',
             day::text, 'absolute', day, day, ${member}
      from generate_series(1, ${size.positions}) n, lateral (select date '2025-01-01' + ((n - 1) / ${cells})::int * 90 + (n % 80)::int as day) d;
    insert into position_reviews (negotiation_id, position_id, state, recorded_by_id)
      select ${negotiation}, ${id("position", "n")}, 'reviewed', ${member} from generate_series(1, ${size.positions}) n;
    insert into position_gradings (negotiation_id, position_id, credibility, recorded_by_id)
      select ${negotiation}, ${id("position", "n")}, 2 + n % 4, ${member} from generate_series(1, ${size.positions}) n;
    insert into supersessions (negotiation_id, position_id, successor_id, reason, recorded_by_id)
      select ${negotiation}, ${id("position", "n")}, ${id("position", `n + ${cells}`)}, 'party_moved', ${member}
      from generate_series(1, ${size.positions - cells}) n;
    insert into citations (negotiation_id, evidence_id, stance, position_id, recorded_by_id)
      select ${negotiation}, ${id("evidence", `1 + (n * 7 + (n - 1) / ${size.positions}) % ${size.quotes}`)}, case when n > ${size.positions} and n % 9 = 0 then 'context' else 'supports' end::stance,
             ${id("position", `1 + (n - 1) % ${size.positions}`)}, ${member}
      from generate_series(1, ${size.citations}) n;
    insert into status_changes (id, negotiation_id, issue_id, number, from_status, to_status, reason, effective_edtf, effective_basis, effective_earliest, effective_latest, recorded_by_id)
      select ${id("change", "n")}, ${negotiation}, ${id("issue", "n")}, 1, 'identified', 'tabled', 'Put on the table', '2025-01-01', 'absolute', '2025-01-01', '2025-01-01', ${member}
      from generate_series(1, ${size.issues}) n;
    insert into citations (negotiation_id, evidence_id, stance, status_change_id, recorded_by_id)
      select ${negotiation}, ${id("evidence", "n")}, 'supports', ${id("change", "n")}, ${member} from generate_series(1, ${size.issues}) n;
    update issues set status = 'tabled', status_change_id = ${id("change", "number")};
    insert into activity (negotiation_id, actor_id, actor_name, type, subject_id, issue_id)
      select ${negotiation}, ${member}, 'Bench lead', 'issue.status-changed', ${id("issue", "n")}, ${id("issue", "n")} from generate_series(1, ${size.issues}) n;
    select refresh_position_states(${negotiation}, array(select id from positions));
    select refresh_position_reliability(${negotiation}, array(select id from positions));
  `);
  for (const table of guarded) await client.query(`alter table ${table} enable trigger user`);
  await client.query("commit");
  await client.query("vacuum analyze");
  const { rows } = await client.query<{ u: string; m: string; n: string }>(
    `select ${id("user", "1")} as u, ${member} as m, ${negotiation} as n`,
  );
  const [row] = rows;
  if (!row) throw new Error("The generated board has no member.");
  return { userId: row.u, memberId: row.m, negotiationId: row.n };
}

async function triggered(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select distinct tgrelid::regclass::text as name from pg_trigger where not tgisinternal",
  );
  return rows.map(({ name }) => name);
}

import { database } from "@/lib/db/client";

/** For each folder with pages about one record: the record that shows most of what such a page can show, and one that shows little. */
const ordered: Record<string, string> = {
  captures: `select r.id from captures r join documents d on d.id = r.document_id where r.negotiation_id = $1
    order by (select count(*) from evidence e where e.capture_id = r.id) desc, d.title`,
  comments: `select r.id from comments r where r.negotiation_id = $1 and r.visibility = 'negotiation' and r.position_id is null order by r.created_at`,
  events: `select r.id from events r where r.negotiation_id = $1
    order by (select count(*) from event_participants p where p.event_id = r.id) desc, r.title`,
  issues: `select r.number as id from issues r where r.negotiation_id = $1
    order by (select count(*) from issue_relations x where r.id in (x.from_id, x.to_id)) *
      (select count(*) from comments c where c.issue_id = r.id and c.parent_id is null) desc, r.number`,
  lineage: `select r.id from lineage_suggestions r where r.negotiation_id = $1 order by r.words desc, r.id`,
  parties: `select r.id from parties r where r.negotiation_id = $1
    order by (select count(*) from coalition_memberships m where m.coalition_id = r.id) desc, r.name`,
  people: `select r.id from people r where r.negotiation_id = $1
    order by (select count(*) from name_forms f where f.person_id = r.id) * (select count(*) from offices o where o.person_id = r.id) desc, r.name`,
  wordings: `select r.id from positions r join position_states s on s.position_id = r.id where r.negotiation_id = $1 and s.review = 'reviewed'
    order by (select count(*) from citations c where c.position_id = r.id and c.withdrawn_at is null) desc, r.id`,
  sources: `select r.id from documents r where r.negotiation_id = $1
    order by (select count(*) from captures c where c.document_id = r.id) * (select count(*) from lineages l where r.id in (l.from_id, l.to_id)) desc, r.title`,
};

/** Records for a dynamic page in a negotiation, as they stand in its address; none for a page that is about no one record. */
export async function recordsFor(page: string, negotiationKey: string): Promise<string[]> {
  const folder = /\/(\w+)\/\[\w+\]/.exec(page.replace("/n/[negotiation]", ""))?.[1];
  if (!folder) return [];
  const text = ordered[folder];
  if (!text) throw new Error(`tests/access/records.ts does not say where the records of /${folder}/ come from.`);
  const { pool, prisma } = database();
  const { id } = await prisma.negotiation.findUniqueOrThrow({ where: { key: negotiationKey } });
  const { rows } = await pool.query<{ id: string | number }>(text, [id]);
  const all = rows.map((row) => String(row.id));
  return [...new Set([all[0] ?? "", all.at(-1) ?? ""])].filter(Boolean);
}

/** Addresses behind the demonstration's pages: opened positions of each state, tabs of the queue, an opened quote and cell, and everywhere that a draft could be. */
export async function deeperAddresses(): Promise<{ page: string; path: string }[]> {
  const { rows } = await database().pool.query<{ number: number; id: string; party_id: string }>(
    `select distinct on (s.review, s.superseded_at is null) i.number, p.id, p.party_id
     from position_states s join positions p on p.id = s.position_id join issues i on i.id = p.issue_id
       join negotiations n on n.id = p.negotiation_id
     where n.key = 'UKR' order by s.review, s.superseded_at is null, i.number, p.number`,
  );
  const quote = await database().pool.query<{ capture_id: string; id: string }>(
    `select e.capture_id, e.id from citations c join evidence e on e.id = c.evidence_id join captures k on k.id = e.capture_id
       join negotiations n on n.id = k.negotiation_id
     where n.key = 'UKR' and exists (select 1 from comments m where m.evidence_id = e.id)
     order by c.recorded_at, c.id limit 1`,
  );
  const drafts = await database().pool.query<{
    number: number;
    issue_id: string;
    party_id: string;
    id: string;
    speaker_id: string | null;
    evidence_id: string | null;
    capture_id: string | null;
  }>(
    `select i.number, i.id as issue_id, p.party_id, p.id, p.speaker_id, e.id as evidence_id, e.capture_id
     from position_states s join positions p on p.id = s.position_id join issues i on i.id = p.issue_id join negotiations n on n.id = p.negotiation_id
       left join citations c on c.position_id = p.id left join evidence e on e.id = c.evidence_id
     where n.key = 'UKR' and s.review in ('draft', 'returned') order by i.number, p.number, c.recorded_at, c.id`,
  );
  const inApi = (name: string, query: string) => ({ page: `/api/${name}`, path: `/api/n/UKR/${name}?${query}` });
  const drifted = await database().pool.query<{ capture_id: string; evidence_id: string }>(
    `select r.capture_id, r.evidence_id from reanchorings r join negotiations n on n.id = r.negotiation_id
     where n.key = 'UKR' and r.state <> 'orphan' order by r.state desc, r.start_at limit 1`,
  );
  const under = (page: string, rest: string) => ({ page: `/n/[negotiation]${page}`, path: `/n/UKR${rest}` });
  return [
    under("/inbox", "/inbox?reason=mention"),
    ...rows.map(({ number, id }) => under("/issues/[number]", `/issues/${number}?open=${id}&all=1`)),
    ...rows.slice(0, 1).map(({ number, party_id }) => under("/matrix", `/matrix?cell=${number}.${party_id}`)),
    under("/matrix", "/matrix?status=tabled"),
    ...["orphan", "judged"].map((state) => under("/sources/drift", `/sources/drift?state=${state}`)),
    ...["unsure", "settled"].map((state) => under("/parties/names", `/parties/names?state=${state}`)),
    ...["draft", "returned"].map((state) => under("/review", `/review?state=${state}`)),
    ...drafts.rows.flatMap(({ number, issue_id, party_id, id, speaker_id, evidence_id, capture_id }) => [
      under("/issues/[number]", `/issues/${number}?open=${id}&all=1`),
      under("/issues/[number]", `/issues/${number}?open=${id}&valid=2026-02-01`),
      inApi("cell", `issue=${number}&party=${party_id}`),
      inApi("cell", `issue=${number}&party=${party_id}&valid=2026-02-01`),
      inApi("citable", `issue=${issue_id}&q=`),
      inApi("choices", `issue=${number}`),
      ...(speaker_id ? [under("/people/[id]", `/people/${speaker_id}`)] : []),
      ...(capture_id ? [under("/captures/[id]", `/captures/${capture_id}?quote=${evidence_id}`)] : []),
    ]),
    ...["positions", "discussion"].flatMap((kind) => [under("/activity", `/activity?kind=${kind}`)]),
    ...drifted.rows.map((row) => under("/captures/[id]", `/captures/${row.capture_id}?quote=${row.evidence_id}`)),
    ...quote.rows.map(({ capture_id, id }) => under("/captures/[id]", `/captures/${capture_id}?quote=${id}`)),
  ];
}

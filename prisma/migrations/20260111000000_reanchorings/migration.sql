-- CreateEnum
CREATE TYPE "anchor_state" AS ENUM ('exact', 'drifted', 'orphan');

-- CreateEnum
CREATE TYPE "drift_verdict" AS ENUM ('confirmed', 'rejected');

-- AlterTable
ALTER TABLE "citations" ADD COLUMN     "judgement_id" UUID;

-- AlterTable
ALTER TABLE "position_states" ADD COLUMN     "drifted" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "reanchorings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "state" "anchor_state" NOT NULL,
    "start_at" INTEGER,
    "end_at" INTEGER,
    "score" DOUBLE PRECISION NOT NULL,
    "found" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "reanchorings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drift_judgements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "reanchoring_id" UUID NOT NULL,
    "verdict" "drift_verdict" NOT NULL,
    "evidence_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "drift_judgements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reanchorings_negotiation_id_capture_id_idx" ON "reanchorings"("negotiation_id", "capture_id");

-- CreateIndex
CREATE UNIQUE INDEX "reanchorings_negotiation_id_id_key" ON "reanchorings"("negotiation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reanchorings_negotiation_id_evidence_id_capture_id_key" ON "reanchorings"("negotiation_id", "evidence_id", "capture_id");

-- CreateIndex
CREATE INDEX "drift_judgements_negotiation_id_reanchoring_id_idx" ON "drift_judgements"("negotiation_id", "reanchoring_id");

-- CreateIndex
CREATE INDEX "drift_judgements_negotiation_id_evidence_id_idx" ON "drift_judgements"("negotiation_id", "evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "drift_judgements_negotiation_id_id_key" ON "drift_judgements"("negotiation_id", "id");

-- CreateIndex
CREATE INDEX "citations_negotiation_id_judgement_id_idx" ON "citations"("negotiation_id", "judgement_id");

-- AddForeignKey
ALTER TABLE "reanchorings" ADD CONSTRAINT "reanchorings_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reanchorings" ADD CONSTRAINT "reanchorings_negotiation_id_evidence_id_fkey" FOREIGN KEY ("negotiation_id", "evidence_id") REFERENCES "evidence"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reanchorings" ADD CONSTRAINT "reanchorings_negotiation_id_capture_id_fkey" FOREIGN KEY ("negotiation_id", "capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reanchorings" ADD CONSTRAINT "reanchorings_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drift_judgements" ADD CONSTRAINT "drift_judgements_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drift_judgements" ADD CONSTRAINT "drift_judgements_negotiation_id_reanchoring_id_fkey" FOREIGN KEY ("negotiation_id", "reanchoring_id") REFERENCES "reanchorings"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drift_judgements" ADD CONSTRAINT "drift_judgements_negotiation_id_evidence_id_fkey" FOREIGN KEY ("negotiation_id", "evidence_id") REFERENCES "evidence"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drift_judgements" ADD CONSTRAINT "drift_judgements_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drift_judgements" ADD CONSTRAINT "drift_judgements_negotiation_id_withdrawn_by_id_fkey" FOREIGN KEY ("negotiation_id", "withdrawn_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_negotiation_id_judgement_id_fkey" FOREIGN KEY ("negotiation_id", "judgement_id") REFERENCES "drift_judgements"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

alter table reanchorings add constraint reanchorings_place check (
  (state = 'orphan') = (start_at is null) and (start_at is null) = (end_at is null) and (start_at is null) = (found is null)
  and (found is null) = (prefix is null) and (found is null) = (suffix is null)
  and start_at >= 0 and start_at < end_at and score between 0 and 1);
alter table drift_judgements add constraint drift_judgements_evidence check ((verdict = 'confirmed') = (evidence_id is not null));
-- One judgement stands at a time; a withdrawn one makes room for the next.
create unique index drift_judgements_standing on drift_judgements (negotiation_id, reanchoring_id) where withdrawn_at is null;

create trigger append_only before update or delete on reanchorings for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on reanchorings for each statement execute function refuse_rewriting();
create trigger end_only before update or delete on drift_judgements for each row execute function allow_only_ending('{withdrawn_at,withdrawn_by_id}');

-- What was found stands at its place in another capture of the same document, and "exact" means the very words. Once for a whole intake: the places
-- of a long text are worked out once.
create function reanchorings_stand_in_their_captures() returns trigger language plpgsql as $$
begin
  if exists (
    with bodies as materialized (
      select k.negotiation_id, k.id, k.document_id, utf16_places(k.text) as body from captures k
      where (k.negotiation_id, k.id) in (select distinct a.negotiation_id, a.capture_id from added a))
    select 1 from added a
      join evidence e on e.negotiation_id = a.negotiation_id and e.id = a.evidence_id
      join captures own on own.negotiation_id = e.negotiation_id and own.id = e.capture_id
      join bodies b on b.negotiation_id = a.negotiation_id and b.id = a.capture_id
    where own.document_id <> b.document_id or own.id = b.id or a.state = 'exact' and a.found <> e.exact
      or a.state <> 'orphan' and substr(b.body, a.start_at + 1, a.end_at - a.start_at) is distinct from utf16_places(a.found)) then
    raise exception 'the words found do not stand at their place in another capture of the document' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger anchored after insert on reanchorings referencing new table as added for each statement execute function reanchorings_stand_in_their_captures();

-- position_states.drifted: supporting quotes whose latest re-anchoring is not exact and was judged by nobody.
create function refresh_position_drift(negotiation uuid, ids uuid[]) returns void language sql as $$
  update position_states s set drifted = counted.drifted
  from (
    select subject, (
        select count(distinct c.evidence_id) from citations c
          cross join lateral (
            select r.id, r.state from reanchorings r where r.negotiation_id = c.negotiation_id and r.evidence_id = c.evidence_id
            order by r.recorded_at desc, r.id desc limit 1) latest
        where c.negotiation_id = negotiation and c.position_id = subject and c.stance = 'supports' and c.withdrawn_at is null
          and latest.state <> 'exact' and not exists (
            select 1 from drift_judgements j
            where j.negotiation_id = negotiation and j.reanchoring_id = latest.id and j.withdrawn_at is null)) as drifted
    from unnest(ids) subject) counted
  where s.negotiation_id = negotiation and s.position_id = counted.subject and s.drifted <> counted.drifted
$$;

create function position_drift_follows() returns trigger language plpgsql as $$
begin
  if new.position_id is not null then
    perform refresh_position_drift(new.negotiation_id, array[new.position_id]);
  end if;
  return null;
end $$;
-- Triggers fire in the order of their names: after the one that makes the row of the state.
create trigger state_follows_drift after insert on position_reviews for each row execute function position_drift_follows();
create trigger state_follows_drift after insert or update on citations for each row execute function position_drift_follows();

create function drift_is_counted() returns trigger language plpgsql as $$
begin
  perform refresh_position_drift(resting.negotiation_id, resting.ids) from (
    select c.negotiation_id, array_agg(distinct c.position_id) as ids from added a
      join citations c on c.negotiation_id = a.negotiation_id and c.evidence_id = a.evidence_id
    where c.position_id is not null and c.withdrawn_at is null group by c.negotiation_id) resting;
  return null;
end $$;
create trigger state_follows after insert on reanchorings referencing new table as added for each statement execute function drift_is_counted();

create function drift_judgement_is_counted() returns trigger language plpgsql as $$
begin
  perform refresh_position_drift(new.negotiation_id, array(
    select distinct c.position_id from reanchorings r
      join citations c on c.negotiation_id = r.negotiation_id and c.evidence_id = r.evidence_id
    where r.negotiation_id = new.negotiation_id and r.id = new.reanchoring_id and c.position_id is not null and c.withdrawn_at is null));
  return null;
end $$;
create trigger state_follows after insert or update on drift_judgements for each row execute function drift_judgement_is_counted();

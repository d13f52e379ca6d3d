-- CreateEnum
CREATE TYPE "hazard_verdict" AS ENUM ('dismissed', 'restored');

-- AlterTable
ALTER TABLE "position_states" ADD COLUMN     "machine" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "hazard_judgements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "hazard_id" UUID NOT NULL,
    "verdict" "hazard_verdict" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "hazard_judgements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capture_transforms" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "transform" "transform" NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "capture_transforms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capture_fingerprints" (
    "capture_id" UUID NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "version" SMALLINT NOT NULL,
    "hashes" INTEGER[],

    CONSTRAINT "capture_fingerprints_pkey" PRIMARY KEY ("capture_id")
);

-- CreateTable
CREATE TABLE "lineage_suggestions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "one_id" UUID NOT NULL,
    "two_id" UUID NOT NULL,
    "one_capture_id" UUID NOT NULL,
    "two_capture_id" UUID NOT NULL,
    "words" INTEGER NOT NULL,
    "longest" INTEGER NOT NULL,
    "words_of_one" INTEGER NOT NULL,
    "words_of_two" INTEGER NOT NULL,
    "quoted_in_both" INTEGER NOT NULL,
    "quoted_in_one" INTEGER NOT NULL,
    "quoted_in_two" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lineage_suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lineage_dismissals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "one_id" UUID NOT NULL,
    "two_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "lineage_dismissals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hazard_judgements_negotiation_id_hazard_id_recorded_at_idx" ON "hazard_judgements"("negotiation_id", "hazard_id", "recorded_at");

-- CreateIndex
CREATE INDEX "capture_transforms_negotiation_id_capture_id_recorded_at_idx" ON "capture_transforms"("negotiation_id", "capture_id", "recorded_at");

-- CreateIndex
CREATE INDEX "capture_fingerprints_hashes_idx" ON "capture_fingerprints" USING GIN ("hashes");

-- CreateIndex
CREATE UNIQUE INDEX "capture_fingerprints_negotiation_id_capture_id_key" ON "capture_fingerprints"("negotiation_id", "capture_id");

-- CreateIndex
CREATE INDEX "lineage_suggestions_negotiation_id_one_id_idx" ON "lineage_suggestions"("negotiation_id", "one_id");

-- CreateIndex
CREATE INDEX "lineage_suggestions_negotiation_id_two_id_idx" ON "lineage_suggestions"("negotiation_id", "two_id");

-- CreateIndex
CREATE UNIQUE INDEX "lineage_suggestions_negotiation_id_one_capture_id_two_captu_key" ON "lineage_suggestions"("negotiation_id", "one_capture_id", "two_capture_id");

-- CreateIndex
CREATE INDEX "lineage_dismissals_negotiation_id_one_id_idx" ON "lineage_dismissals"("negotiation_id", "one_id");

-- CreateIndex
CREATE INDEX "lineage_dismissals_negotiation_id_two_id_idx" ON "lineage_dismissals"("negotiation_id", "two_id");

-- CreateIndex
CREATE UNIQUE INDEX IF NOT EXISTS "hazards_negotiation_id_id_key" ON "hazards"("negotiation_id", "id");

-- AddForeignKey
ALTER TABLE "hazard_judgements" ADD CONSTRAINT "hazard_judgements_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hazard_judgements" ADD CONSTRAINT "hazard_judgements_negotiation_id_hazard_id_fkey" FOREIGN KEY ("negotiation_id", "hazard_id") REFERENCES "hazards"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hazard_judgements" ADD CONSTRAINT "hazard_judgements_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "capture_transforms" ADD CONSTRAINT "capture_transforms_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "capture_transforms" ADD CONSTRAINT "capture_transforms_negotiation_id_capture_id_fkey" FOREIGN KEY ("negotiation_id", "capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "capture_transforms" ADD CONSTRAINT "capture_transforms_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "capture_fingerprints" ADD CONSTRAINT "capture_fingerprints_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "capture_fingerprints" ADD CONSTRAINT "capture_fingerprints_negotiation_id_capture_id_fkey" FOREIGN KEY ("negotiation_id", "capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_suggestions" ADD CONSTRAINT "lineage_suggestions_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_suggestions" ADD CONSTRAINT "lineage_suggestions_negotiation_id_one_id_fkey" FOREIGN KEY ("negotiation_id", "one_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_suggestions" ADD CONSTRAINT "lineage_suggestions_negotiation_id_two_id_fkey" FOREIGN KEY ("negotiation_id", "two_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_suggestions" ADD CONSTRAINT "lineage_suggestions_negotiation_id_one_capture_id_fkey" FOREIGN KEY ("negotiation_id", "one_capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_suggestions" ADD CONSTRAINT "lineage_suggestions_negotiation_id_two_capture_id_fkey" FOREIGN KEY ("negotiation_id", "two_capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_dismissals" ADD CONSTRAINT "lineage_dismissals_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_dismissals" ADD CONSTRAINT "lineage_dismissals_negotiation_id_one_id_fkey" FOREIGN KEY ("negotiation_id", "one_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_dismissals" ADD CONSTRAINT "lineage_dismissals_negotiation_id_two_id_fkey" FOREIGN KEY ("negotiation_id", "two_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_dismissals" ADD CONSTRAINT "lineage_dismissals_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lineage_dismissals" ADD CONSTRAINT "lineage_dismissals_negotiation_id_withdrawn_by_id_fkey" FOREIGN KEY ("negotiation_id", "withdrawn_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What follows has no words in Prisma's language.
alter table capture_transforms add constraint capture_transforms_reason check (length(btrim(reason)) >= 3);
alter table lineage_suggestions add constraint lineage_suggestions_distinct check (one_id <> two_id);
alter table lineage_dismissals add constraint lineage_dismissals_distinct check (one_id <> two_id);
alter table capture_fingerprints alter column hashes set not null;
-- Two documents have one dismissal that stands, whichever of them is named first.
create unique index lineage_dismissals_standing on lineage_dismissals (negotiation_id, least(one_id, two_id), greatest(one_id, two_id)) where withdrawn_at is null;

create trigger append_only before update or delete on hazard_judgements for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on hazard_judgements for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on capture_transforms for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on capture_transforms for each statement execute function refuse_rewriting();
create trigger end_only before update or delete on lineage_dismissals for each row execute function allow_only_ending('{withdrawn_at,withdrawn_by_id}');

-- Dismissals from before they were rows of their own.
insert into hazard_judgements (negotiation_id, hazard_id, verdict, recorded_at, recorded_by_id)
  select negotiation_id, id, 'dismissed', dismissed_at, dismissed_by_id from hazards where dismissed_at is not null and dismissed_by_id is not null;

-- Whether words that support a position passed through a machine: its own function and triggers, after those that make the state.
create function refresh_position_machine(negotiation uuid, ids uuid[]) returns void language sql as $$
  update position_states s set machine = found.machine
  from (
    select p.id, exists (
      select 1 from citations c
        join evidence e on e.negotiation_id = c.negotiation_id and e.id = c.evidence_id
        join captures k on k.negotiation_id = e.negotiation_id and k.id = e.capture_id
      where c.negotiation_id = negotiation and c.position_id = p.id and c.stance = 'supports' and c.withdrawn_at is null
        and coalesce((select t.transform from capture_transforms t where t.negotiation_id = k.negotiation_id and t.capture_id = k.id
          order by t.recorded_at desc limit 1), k.transform) in ('machine_translation', 'back_translation_suspected')) as machine
    from unnest(ids) as p (id)) found
  where s.negotiation_id = negotiation and s.position_id = found.id and s.machine <> found.machine
$$;

create function position_machine_follows() returns trigger language plpgsql as $$
begin
  if new.position_id is not null then
    perform refresh_position_machine(new.negotiation_id, array[new.position_id]);
  end if;
  return null;
end $$;
-- Triggers fire in the order of their names: after state_follows, which makes the row.
create trigger state_follows_machine after insert on position_reviews for each row execute function position_machine_follows();
create trigger state_follows_machine after insert or update on citations for each row execute function position_machine_follows();

create function capture_transform_follows() returns trigger language plpgsql as $$
begin
  perform refresh_position_machine(new.negotiation_id, array(
    select distinct c.position_id from evidence e
      join citations c on c.negotiation_id = e.negotiation_id and c.evidence_id = e.id
    where e.negotiation_id = new.negotiation_id and e.capture_id = new.capture_id and c.position_id is not null and c.withdrawn_at is null));
  return null;
end $$;
create trigger state_follows_machine after insert on capture_transforms for each row execute function capture_transform_follows();

select refresh_position_machine(s.negotiation_id, array_agg(s.position_id)) from position_states s group by s.negotiation_id;

-- Grades that what they rest on no longer bears (invariants 8 and 10), found without reading the others.
create index position_states_overgraded on position_states (negotiation_id)
  where superseded_at is null and origins < 2 and (credibility = 1 or credibility < 3 and machine);

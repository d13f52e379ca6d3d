-- CreateEnum
CREATE TYPE "name_verdict" AS ENUM ('same', 'different', 'unsure');

-- CreateTable
CREATE TABLE "name_judgements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sequence" BIGSERIAL NOT NULL,
    "negotiation_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "party_id" UUID,
    "person_id" UUID,
    "verdict" "name_verdict" NOT NULL,
    "kind" "name_form_kind",
    "note" TEXT NOT NULL DEFAULT '',
    "capture_id" UUID,
    "name_form_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "name_judgements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "name_judgements_negotiation_id_form_idx" ON "name_judgements"("negotiation_id", "form");

-- CreateIndex
CREATE UNIQUE INDEX "name_forms_negotiation_id_id_key" ON "name_forms"("negotiation_id", "id");

-- AddForeignKey
ALTER TABLE "name_judgements" ADD CONSTRAINT "name_judgements_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_judgements" ADD CONSTRAINT "name_judgements_negotiation_id_party_id_fkey" FOREIGN KEY ("negotiation_id", "party_id") REFERENCES "parties"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_judgements" ADD CONSTRAINT "name_judgements_negotiation_id_person_id_fkey" FOREIGN KEY ("negotiation_id", "person_id") REFERENCES "people"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_judgements" ADD CONSTRAINT "name_judgements_negotiation_id_capture_id_fkey" FOREIGN KEY ("negotiation_id", "capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_judgements" ADD CONSTRAINT "name_judgements_negotiation_id_name_form_id_fkey" FOREIGN KEY ("negotiation_id", "name_form_id") REFERENCES "name_forms"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_judgements" ADD CONSTRAINT "name_judgements_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "name_judgements" ADD CONSTRAINT "name_judgements_negotiation_id_withdrawn_by_id_fkey" FOREIGN KEY ("negotiation_id", "withdrawn_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Written by hand: what the schema's language has no words for.
alter table name_judgements add constraint name_judgements_one_bearer check (num_nonnulls(party_id, person_id) = 1);
alter table name_judgements add constraint name_judgements_form check (btrim(form) <> '');
-- "Same" says how the form comes about, and only it can have added one.
alter table name_judgements add constraint name_judgements_same check ((verdict = 'same') = (kind is not null) and (verdict = 'same' or name_form_id is null));
create trigger end_only before update or delete on name_judgements for each row execute function allow_only_ending('{withdrawn_at,withdrawn_by_id}');
create trigger no_truncate before truncate on name_judgements for each statement execute function refuse_rewriting();

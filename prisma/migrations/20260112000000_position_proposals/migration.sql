-- What the reader proposed for a position from the words of its quote, beside what the person accepted, so that precision can be measured.
CREATE TABLE "position_proposals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "lexicon" TEXT NOT NULL,
    "proposed" JSONB NOT NULL,
    "accepted" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "position_proposals_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "position_proposals_negotiation_id_position_id_key" ON "position_proposals"("negotiation_id", "position_id");

ALTER TABLE "position_proposals" ADD CONSTRAINT "position_proposals_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "position_proposals" ADD CONSTRAINT "position_proposals_negotiation_id_position_id_fkey" FOREIGN KEY ("negotiation_id", "position_id") REFERENCES "positions"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "position_proposals" ADD CONSTRAINT "position_proposals_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

alter table position_proposals add constraint position_proposals_objects check (jsonb_typeof(proposed) = 'object' and jsonb_typeof(accepted) = 'object');
alter table position_proposals add constraint position_proposals_lexicon check (btrim(lexicon) <> '');

create trigger append_only before update or delete on position_proposals for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on position_proposals for each statement execute function refuse_rewriting();

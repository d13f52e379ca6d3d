-- What the reader proposed for a citation from the words of its quote, beside what the person accepted, so that precision can be measured.
CREATE UNIQUE INDEX "citations_negotiation_id_id_key" ON "citations"("negotiation_id", "id");

CREATE TABLE "citation_proposals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "citation_id" UUID NOT NULL,
    "lexicon" TEXT NOT NULL,
    "proposed" JSONB NOT NULL,
    "accepted" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "citation_proposals_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "citation_proposals_negotiation_id_citation_id_key" ON "citation_proposals"("negotiation_id", "citation_id");

ALTER TABLE "citation_proposals" ADD CONSTRAINT "citation_proposals_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "citation_proposals" ADD CONSTRAINT "citation_proposals_negotiation_id_citation_id_fkey" FOREIGN KEY ("negotiation_id", "citation_id") REFERENCES "citations"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "citation_proposals" ADD CONSTRAINT "citation_proposals_negotiation_id_recorded_by_id_fkey" FOREIGN KEY ("negotiation_id", "recorded_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

alter table citation_proposals add constraint citation_proposals_objects check (jsonb_typeof(proposed) = 'object' and jsonb_typeof(accepted) = 'object');
alter table citation_proposals add constraint citation_proposals_lexicon check (btrim(lexicon) <> '');

create trigger append_only before update or delete on citation_proposals for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on citation_proposals for each statement execute function refuse_rewriting();

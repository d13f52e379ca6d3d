-- A revised draft that replaces a reviewed position takes the place of two: of the draft at once, of the position when it is reviewed.
-- DropIndex
DROP INDEX "supersessions_negotiation_id_successor_id_key";

-- CreateIndex
CREATE INDEX "supersessions_negotiation_id_successor_id_idx" ON "supersessions"("negotiation_id", "successor_id");

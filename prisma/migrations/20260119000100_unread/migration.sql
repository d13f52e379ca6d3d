-- AlterTable
ALTER TABLE "inbox_reads" ADD COLUMN     "read" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "comments_negotiation_id_author_id_idx" ON "comments"("negotiation_id", "author_id");

-- CreateIndex
CREATE INDEX "issues_negotiation_id_owner_id_idx" ON "issues"("negotiation_id", "owner_id");

-- Written by hand: what is returned to somebody, and what somebody is given, is come to without looking through everything that happened.
create index activity_returned on activity (negotiation_id, id) where type = 'position.returned';
create index activity_given on activity (negotiation_id, (after ->> 'ownerId'), id) where after ->> 'ownerId' is not null;

-- AlterTable
ALTER TABLE "members" ADD COLUMN     "inbox_read_up_to" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "mail" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "issue_watches" (
    "negotiation_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "issue_watches_pkey" PRIMARY KEY ("issue_id","member_id")
);

-- CreateTable
CREATE TABLE "inbox_reads" (
    "negotiation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "activity_id" BIGINT NOT NULL,

    CONSTRAINT "inbox_reads_pkey" PRIMARY KEY ("member_id","activity_id")
);

-- CreateIndex
CREATE INDEX "issue_watches_negotiation_id_member_id_idx" ON "issue_watches"("negotiation_id", "member_id");

-- AddForeignKey
ALTER TABLE "issue_watches" ADD CONSTRAINT "issue_watches_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issue_watches" ADD CONSTRAINT "issue_watches_negotiation_id_issue_id_fkey" FOREIGN KEY ("negotiation_id", "issue_id") REFERENCES "issues"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issue_watches" ADD CONSTRAINT "issue_watches_negotiation_id_member_id_fkey" FOREIGN KEY ("negotiation_id", "member_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "inbox_reads" ADD CONSTRAINT "inbox_reads_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "inbox_reads" ADD CONSTRAINT "inbox_reads_negotiation_id_member_id_fkey" FOREIGN KEY ("negotiation_id", "member_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What happened before there was an inbox is no news in it.
update members m set inbox_read_up_to = coalesce((select max(a.id) from activity a where a.negotiation_id = m.negotiation_id), 0);

-- CreateEnum
CREATE TYPE "intake_way" AS ENUM ('paste', 'file', 'address');

-- CreateEnum
CREATE TYPE "intake_state" AS ENUM ('queued', 'working', 'done', 'failed', 'dropped');

-- AlterTable
ALTER TABLE "captures" ADD COLUMN     "extractor" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "fetched_at" TIMESTAMPTZ(3),
ADD COLUMN     "fetched_url" TEXT,
ADD COLUMN     "file_name" TEXT,
ADD COLUMN     "found" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "way" "intake_way" NOT NULL DEFAULT 'paste';

-- CreateTable
CREATE TABLE "intakes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "way" "intake_way" NOT NULL,
    "file_name" TEXT,
    "address" TEXT,
    "raw" BYTEA,
    "raw_sha256" TEXT,
    "declared_type" TEXT,
    "fetched_url" TEXT,
    "fetched_at" TIMESTAMPTZ(3),
    "document_id" UUID,
    "description" JSONB NOT NULL DEFAULT '{}',
    "transform" "transform" NOT NULL,
    "again" BOOLEAN NOT NULL DEFAULT false,
    "apart" BOOLEAN NOT NULL DEFAULT false,
    "state" "intake_state" NOT NULL DEFAULT 'queued',
    "step" TEXT NOT NULL DEFAULT '',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease" UUID,
    "leased_until" TIMESTAMPTZ(3),
    "problem" JSONB,
    "capture_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "intakes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "intakes_negotiation_id_created_at_idx" ON "intakes"("negotiation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "intakes_negotiation_id_id_key" ON "intakes"("negotiation_id", "id");

-- CreateIndex
CREATE INDEX "captures_negotiation_id_sha256_idx" ON "captures"("negotiation_id", "sha256");

-- AddForeignKey
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_negotiation_id_document_id_fkey" FOREIGN KEY ("negotiation_id", "document_id") REFERENCES "documents"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_negotiation_id_capture_id_fkey" FOREIGN KEY ("negotiation_id", "capture_id") REFERENCES "captures"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_negotiation_id_created_by_id_fkey" FOREIGN KEY ("negotiation_id", "created_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What Prisma has no words for.
alter table captures add constraint captures_way check (
  (way = 'file') = (file_name is not null) and (way = 'address') = (fetched_url is not null) and (fetched_url is null) = (fetched_at is null)
  and jsonb_typeof(found) = 'array');

alter table intakes add constraint intakes_given check (
  (way = 'file') = (file_name is not null) and (way = 'address') = (address is not null) and (fetched_url is null) = (fetched_at is null));
alter table intakes add constraint intakes_hash check ((raw is null or raw_sha256 is not null) and (raw is null or raw_sha256 = encode(sha256(raw), 'hex')));
-- Nothing that was given is lost before a capture keeps it or somebody gives up on it; an address can be asked again.
alter table intakes add constraint intakes_kept check (raw is not null or way = 'address' or state in ('done', 'dropped'));
alter table intakes add constraint intakes_state check (
  (state = 'done') = (capture_id is not null) and (state = 'working') = (lease is not null) and (lease is null) = (leased_until is null)
  and (state = 'failed') = (problem is not null) and (state in ('done', 'dropped')) = (ended_at is not null));
alter table intakes add constraint intakes_progress check (progress between 0 and 100 and attempts >= 0);

-- What waits for a worker, and what a person should see, are few among many that are done.
create index intakes_waiting on intakes (created_at) where state in ('queued', 'working');
create index intakes_open on intakes (negotiation_id, created_at) where state in ('queued', 'working', 'failed');

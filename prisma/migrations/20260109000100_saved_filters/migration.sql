-- CreateTable
CREATE TABLE "saved_filters" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "negotiation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "saved_filters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_filters_negotiation_id_name_key" ON "saved_filters"("negotiation_id", "name");

-- AddForeignKey
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_negotiation_id_created_by_id_fkey" FOREIGN KEY ("negotiation_id", "created_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

alter table saved_filters
  add constraint saved_filters_name check (name = btrim(name) and length(name) between 1 and 60),
  add constraint saved_filters_query check (query like '?%' and length(query) <= 4000);

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "deleted_by_id" UUID,
ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "hazard_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "comment_versions" (
    "negotiation_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_versions_pkey" PRIMARY KEY ("comment_id","number")
);

-- CreateTable
CREATE TABLE "comment_mentions" (
    "negotiation_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_mentions_pkey" PRIMARY KEY ("comment_id","member_id")
);

-- CreateIndex
CREATE INDEX "comment_versions_negotiation_id_comment_id_idx" ON "comment_versions"("negotiation_id", "comment_id");

-- CreateIndex
CREATE INDEX "comment_mentions_negotiation_id_member_id_idx" ON "comment_mentions"("negotiation_id", "member_id");

-- CreateIndex
CREATE INDEX "comments_negotiation_id_hazard_id_idx" ON "comments"("negotiation_id", "hazard_id");

-- CreateIndex
CREATE UNIQUE INDEX IF NOT EXISTS "hazards_negotiation_id_id_key" ON "hazards"("negotiation_id", "id");

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_hazard_id_fkey" FOREIGN KEY ("negotiation_id", "hazard_id") REFERENCES "hazards"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_negotiation_id_deleted_by_id_fkey" FOREIGN KEY ("negotiation_id", "deleted_by_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_versions" ADD CONSTRAINT "comment_versions_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_versions" ADD CONSTRAINT "comment_versions_negotiation_id_comment_id_fkey" FOREIGN KEY ("negotiation_id", "comment_id") REFERENCES "comments"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_negotiation_id_fkey" FOREIGN KEY ("negotiation_id") REFERENCES "negotiations"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_negotiation_id_comment_id_fkey" FOREIGN KEY ("negotiation_id", "comment_id") REFERENCES "comments"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_negotiation_id_member_id_fkey" FOREIGN KEY ("negotiation_id", "member_id") REFERENCES "members"("negotiation_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What Prisma's language has no words for.

alter table comments drop constraint comments_one_target;
alter table comments add constraint comments_one_target check (num_nonnulls(issue_id, position_id, evidence_id, status_change_id, hazard_id) = 1 and btrim(body) <> '');
alter table comments add constraint comments_deletion check ((deleted_at is null) = (deleted_by_id is null));
alter table comments add constraint comments_edit check ((version = 1) = (edited_at is null));

create trigger append_only before update or delete on comment_versions for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on comment_versions for each statement execute function refuse_rewriting();
create trigger append_only before update or delete on comment_mentions for each row execute function refuse_rewriting();
create trigger no_truncate before truncate on comment_mentions for each statement execute function refuse_rewriting();

-- The words of a comment change only by a next version, with the version before kept; deletion is final, and no row goes.
create function comment_keeps_its_words() returns trigger language plpgsql as $$
declare
  changing text[] := '{body,version,edited_at,resolved_at,resolved_by_id,deleted_at,deleted_by_id}';
begin
  if tg_op = 'DELETE' then
    raise exception 'comments keeps its rows: DELETE is refused' using errcode = 'restrict_violation';
  end if;
  if to_jsonb(new) - changing is distinct from to_jsonb(old) - changing then
    raise exception 'comments keeps its rows: only % may change', changing using errcode = 'restrict_violation';
  end if;
  if old.deleted_at is not null and (new.body, new.version, new.deleted_at, new.deleted_by_id) is distinct from (old.body, old.version, old.deleted_at, old.deleted_by_id) then
    raise exception 'a deleted comment stays as it is' using errcode = 'restrict_violation';
  end if;
  if (new.body, new.version) is distinct from (old.body, old.version) and (new.version <> old.version + 1 or not exists (
      select 1 from comment_versions v where v.negotiation_id = old.negotiation_id and v.comment_id = old.id and v.number = old.version and v.body = old.body)) then
    raise exception 'the words of a comment change only by a next version that keeps the one before' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger words_kept before update or delete on comments for each row execute function comment_keeps_its_words();

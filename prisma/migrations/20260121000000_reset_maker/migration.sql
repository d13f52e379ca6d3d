-- AlterTable
ALTER TABLE "password_resets" ADD COLUMN     "made_by_id" UUID;

-- AddForeignKey
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Written by hand: of the links that are still open nobody knows who made them. They would have ended within a day.
update password_resets set used_at = now() where used_at is null;

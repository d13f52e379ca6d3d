import type { Office } from "./schema";

/** What somebody is now, as far as is recorded: the title of their latest office without an end. @param offices the latest first. */
export function currentOffice({ offices }: { offices: readonly Pick<Office, "title" | "to">[] }): string | null {
  return offices.find(({ to }) => to.edtf === null)?.title ?? null;
}

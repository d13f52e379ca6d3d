import { isUuid } from "@/lib/uuid";

/** Where a page of a list that runs from new to old ended. */
type Place = { at: string; id: string };

export function cursorOf({ createdAt, id }: { createdAt: string; id: string }): string {
  return `${createdAt}_${id}`;
}

/** Null for anything that is no cursor: it comes from an address, and an address can be mistyped. */
export function readCursor(cursor: string): Place | null {
  const [at = "", id = ""] = cursor.split("_");
  return isUuid(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : null;
}

import { instantOf } from "./days";
import { isUuid } from "./uuid";

/** Where a page of a list in the order of time ended: an instant in milliseconds and, among equal ones, an id. */
export type Place = { at: Date; id: string };

/** @param at an ISO instant. */
export const cursorOf = (at: string, id: string) => `${at}_${id}`;

/** Null for anything that is no cursor: it comes from an address, and an address can be mistyped. */
export function readCursor(cursor: string): Place | null {
  const [given = "", id = ""] = cursor.split("_");
  const at = instantOf(given);
  return at && isUuid(id) ? { at, id } : null;
}

import type { Stretch } from "@/lib/sentences";

/** The address of a stretch of the text, relative to the capture's page: the reader selects it and brings it into sight. */
export const placeHref = ({ start, end }: Stretch) => `#at=${start}-${end}`;

/** The stretch that the part of an address behind its `#` names, or null. */
export function placeIn(hash: string): Stretch | null {
  const [, start, end] = /^#at=(\d{1,9})-(\d{1,9})$/.exec(hash) ?? [];
  const place = { start: Number(start), end: Number(end) };
  return start !== undefined && place.start < place.end ? place : null;
}

/** Where a member was last seen. `at` is a path of the app, `seen` milliseconds since 1970. */
export type Sighting = Readonly<{ memberId: string; name: string; at: string; seen: number }>;

/** Another member who is here now. `samePage`: looks at what the asker looks at. */
export type Other = { memberId: string; name: string; samePage: boolean };

/** A page says that it is looked at twice in this time, in milliseconds; who says nothing for as long has gone. */
export const presenceLasts = 70_000;

/**
 * Everybody but the asker who was seen within `presenceLasts`: those on the same page first, then by name. A member is seen in one place, the latest.
 * Where somebody else is stays with them: only whether it is here is told.
 */
export function othersHere(
  sightings: Iterable<Sighting>,
  asker: Pick<Sighting, "memberId" | "at">,
  now: number,
): Other[] {
  return [...sightings]
    .filter(({ memberId, seen }) => memberId !== asker.memberId && now - seen < presenceLasts)
    .map(({ memberId, name, at }) => ({ memberId, name, samePage: at === asker.at }))
    .sort((a, b) => Number(b.samePage) - Number(a.samePage) || a.name.localeCompare(b.name, "en"));
}

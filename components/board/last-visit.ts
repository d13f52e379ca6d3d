/** A pause after which somebody who comes back makes a new visit, in seconds. */
const pause = 30 * 60;

/**
 * When the visit before this one ended, in seconds since 1970, or null for a first visit. It is remembered in this browser alone: reading a board
 * writes nothing to the record. Called again during a visit it gives the same answer and moves the end of the visit on.
 */
export function lastVisit(negotiation: string, now = Date.now()): number | null {
  const key = `visit ${negotiation}`;
  const seconds = Math.floor(now / 1000);
  try {
    const [before = 0, latest = 0] = (localStorage.getItem(key) ?? "").split(" ").map(Number);
    const since = seconds - latest > pause ? latest : before;
    localStorage.setItem(key, `${since} ${seconds}`);
    return since > 0 ? since : null;
  } catch {
    return null;
  }
}

/**
 * How many failed attempts to sign in are taken within `minutes`, counted in the database:
 *
 * - for one account from one address (`pair`): stops guessing the password of a person;
 * - from one address at all (`address`): stops trying one password on many accounts;
 * - for one account from all addresses (`account`): stops guessing from many places. It does not count for an address from which
 *   that account was signed in to within `knownDays`: so a stranger can keep a person out of places where the person has never
 *   been, for a quarter of an hour, and never out of their own.
 *
 * An attempt that was refused by the limit is not counted, so that trying again does not make the wait longer.
 */
export const loginLimit = { minutes: 15, pair: 10, address: 50, account: 100, knownDays: 30 } as const;

/** "Try again in 4 minutes." */
export function waitMessage(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return `There were too many attempts to sign in. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
}

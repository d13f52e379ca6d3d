import { type Act, isAccepting } from "@/domain/positions/acts";
import { type Day, formatDay } from "@/lib/days";
import { listed } from "@/lib/listed";
import { Problem } from "@/lib/problem";
import { changeNeeds, shortestReason } from "./schema";
import { type IssueStatus, issueStatusesById } from "./statuses";

const all = Object.keys(issueStatusesById) as IssueStatus[];
const except = (...left: IssueStatus[]) => all.filter((status) => !left.includes(status));

/**
 * From which status an issue may go where. Negotiations run in circles, so nearly every step is allowed; what is not would say something untrue:
 * - what was discussed, agreed, postponed or referred has been on the table, so it is not merely identified again;
 * - what was dropped is off the table: it is taken up again before it can be agreed, postponed or referred.
 * The same status again is a step only when its scope changes (`assertStatusChange`).
 */
const nextStatuses: Readonly<Record<IssueStatus, readonly IssueStatus[]>> = {
  identified: except("identified"),
  tabled: except("tabled"),
  under_discussion: except("under_discussion", "identified"),
  agreed_ad_referendum: except("agreed_ad_referendum", "identified"),
  agreed: except("agreed", "identified"),
  postponed: except("postponed", "identified"),
  referred: except("referred", "identified"),
  dropped: ["identified", "tabled", "under_discussion"],
};

/** The statuses to which an issue may go from here, in their usual order; whether one may be taken today depends on evidence and consent. */
export function statusesAfter(from: IssueStatus): readonly IssueStatus[] {
  return nextStatuses[from];
}

/** Statuses that need the consent of every principal. */
export function needsConsent(status: IssueStatus): boolean {
  return status === "agreed" || status === "agreed_ad_referendum";
}

export type NamedParty = Readonly<{ id: string; name: string }>;

/** A party with the act of the position that its cell shows: the first of those that stand, by the rule of the cell. */
export type ShownParty = NamedParty & Readonly<{ act: Act }>;

/** A status change, with all that the rules ask about it. Days are days of the world. */
export type StatusStep = Readonly<{
  from: IssueStatus;
  to: IssueStatus;
  reason: string;
  citationCount: number;
  /** The parties between whom it is agreed so far; empty for no scope. */
  scopePartyIds: readonly string[];
  /** The scope of the present status. */
  currentScopePartyIds: readonly string[];
  /** All parties whose consent the negotiation needs. */
  principals: readonly NamedParty[];
  /** What the cell of each party on the issue shows, principal or not; a party with an empty cell is absent. */
  shown: readonly ShownParty[];
  /** First day on which the new status holds. */
  effective: Day;
  /** The same of the change before, null when this is the first. */
  previousEffective: Day | null;
  today: Day;
}>;

/**
 * Invariants 5 and 6: the one rule for a status change, whoever asks for it and by whatever door.
 *
 * It needs a reason (three letters at least) and a citation; takes effect neither in the future nor before the change that precedes it; follows `statusesAfter`; and carries
 * a scope only under discussion, between two or more parties that all accept. Agreed and agreed ad referendum need the consent of every principal.
 * A party consents when the position that its cell shows has an accepting act: one that stands behind a later or preferred rejection is none.
 *
 * @throws Problem "invalid" with `fields` for what the form lacks; "refused" when a rule says no. A missing consent has
 * `details: { missing, offerScope }`, each a list of `{ partyId, name }`: who has yet to accept, and between whom a scoped agreement could be recorded instead (empty below two,
 * and where that scope stands already, which `recordedScope` then names).
 */
export function assertStatusChange(step: StatusStep): void {
  assertComplete(step);
  assertEffective(step);
  assertReachable(step);
  assertScope(step);
  if (needsConsent(step.to)) assertConsent(step);
}

function assertComplete({ reason, citationCount }: StatusStep): void {
  const fields: Record<string, string> = {};
  if (reason.trim().length < shortestReason) fields.reason = changeNeeds.reason;
  if (citationCount < 1) fields.citations = changeNeeds.citations;
  const messages = Object.values(fields);
  if (messages.length > 0) throw new Problem("invalid", messages.join(" "), fields);
}

function assertEffective({ effective, previousEffective, today }: StatusStep): void {
  if (effective > today) throw refused("effective", "A status cannot take effect in the future.");
  if (previousEffective !== null && effective < previousEffective)
    throw refused(
      "effective",
      `The change before this one took effect on ${formatDay(previousEffective)}; this one cannot have been earlier.`,
    );
}

function assertReachable({ from, to, scopePartyIds, currentScopePartyIds }: StatusStep): void {
  const label = issueStatusesById[to].label;
  if (from === to) {
    if (sameParties(scopePartyIds, currentScopePartyIds))
      throw refused("to", `The issue is ${label.toLowerCase()} already.`);
    return;
  }
  if (statusesAfter(from).includes(to)) return;
  if (from === "dropped")
    throw refused("to", "A dropped issue is taken up again first: identified, tabled or under discussion.");
  throw refused("to", "What has been on the table cannot go back to identified. Postpone, refer or drop it instead.");
}

/** The parties that consent. */
function acceptingOf({ shown }: StatusStep): readonly NamedParty[] {
  return shown.filter(({ act }) => isAccepting(act));
}

function assertScope(step: StatusStep): void {
  const { to, scopePartyIds } = step;
  if (scopePartyIds.length === 0) return;
  const accepting = acceptingOf(step);
  if (to !== "under_discussion")
    throw refused(
      "scope",
      "Only an issue under discussion carries a scope: it is agreed between some, not yet by all.",
    );
  if (new Set(scopePartyIds).size < 2) throw refused("scope", "An agreement has at least two parties.");
  if (scopePartyIds.some((id) => !accepting.some((party) => party.id === id)))
    throw refused(
      "scope",
      "The board must show of every party of the scope a position that accepts (accepted, signed or committed).",
      { ...insteadOf(step) },
    );
}

function assertConsent(step: StatusStep): void {
  const { to, principals } = step;
  const accepting = acceptingOf(step);
  const label = issueStatusesById[to].label.toLowerCase();
  if (principals.length === 0)
    throw refused("to", `No party is marked as principal, so nobody's consent could make an issue ${label}.`);
  const missing = principals.filter((principal) => !accepting.some((party) => party.id === principal.id));
  if (missing.length === 0) return;
  const names = listed(missing.map((party) => party.name));
  throw refused("to", `Not yet ${label}: the board shows no accepting position of ${names}.`, {
    missing: asDetails(missing),
    ...insteadOf(step),
  });
}

type Instead = { offerScope: NamedDetail[]; recordedScope?: NamedDetail[] };
type NamedDetail = { partyId: string; name: string };

/** The scope that could be recorded; where it stands already, that it does, because to record it again would be refused. */
function insteadOf(step: StatusStep): Instead {
  const accepting = acceptingOf(step);
  if (accepting.length < 2) return { offerScope: [] };
  const isRecorded = sameParties(
    accepting.map(({ id }) => id),
    step.currentScopePartyIds,
  );
  if (step.from === "under_discussion" && isRecorded) return { offerScope: [], recordedScope: asDetails(accepting) };
  return { offerScope: asDetails(accepting) };
}

function sameParties(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

function asDetails(parties: readonly NamedParty[]): NamedDetail[] {
  return parties.map(({ id, name }) => ({ partyId: id, name }));
}

function refused(field: string, message: string, details: ConstructorParameters<typeof Problem>[3] = null): Problem {
  return new Problem("refused", message, { [field]: message }, details);
}

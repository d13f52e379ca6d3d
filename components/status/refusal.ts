import { type IssueStatus, issueStatusIds } from "@/domain/status/statuses";
import type { ProblemData } from "@/lib/action-result";
import type { Json } from "@/lib/problem";

export type RefusedParty = { partyId: string; name: string };
export type Refusal = { missing: RefusedParty[]; offerScope: RefusedParty[]; recordedScope: RefusedParty[] };

/** Who has yet to accept, and between whom a scope can be recorded or is already; null when the problem is another. */
export function parseRefusal({ code, details }: ProblemData): Refusal | null {
  if (code !== "refused") return null;
  const missing = parties(details, "missing");
  const offerScope = parties(details, "offerScope");
  const recordedScope = parties(details, "recordedScope");
  const isRefusal = missing.length + offerScope.length + recordedScope.length > 0;
  return isRefusal ? { missing, offerScope, recordedScope } : null;
}

/** The status that somebody else set meanwhile. */
export function conflictStatus({ code, details }: ProblemData): IssueStatus | null {
  const status = code === "conflict" ? member(details, "status") : null;
  return issueStatusIds.find((id) => id === status) ?? null;
}

function parties(details: Json, key: string): RefusedParty[] {
  const list = member(details, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item): RefusedParty[] => {
    const [partyId, name] = [member(item, "partyId"), member(item, "name")];
    return typeof partyId === "string" && typeof name === "string" ? [{ partyId, name }] : [];
  });
}

function member(value: Json, key: string): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value[key] ?? null) : null;
}

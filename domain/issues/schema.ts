import { z } from "zod";
import { oneLine } from "@/lib/one-line";
import { type Entry, idsOf } from "@/lib/vocabulary";

/** How one issue bears on another; read "A gates B". Being part of an issue as its sub-issue is the parent, not a relation. */
export const relationKinds = [
  { id: "gates", label: "gates", help: "The other cannot be settled before this one." },
  { id: "part_of", label: "is also part of", help: "Belongs to the other as well as to its parent." },
  { id: "linked", label: "is linked to", help: "The two are traded or discussed together." },
  { id: "alternative_to", label: "is an alternative to", help: "Settling one way makes the other unnecessary." },
] as const satisfies readonly Entry[];
export type RelationKind = (typeof relationKinds)[number]["id"];

const title = oneLine()
  .min(3, "Give the issue a title of at least three characters.")
  .max(120, "Keep the title under 120 characters.");
const question = oneLine()
  .min(8, "Word the issue as a neutral question.")
  .max(400, "Keep the question under 400 characters.");
const note = z.string().trim().max(4000, "Keep the note under 4,000 characters.").default("");

export const createIssueInput = z.object({
  title,
  question,
  note,
  parentId: z.uuid().nullish(),
  ownerId: z.uuid().nullish(),
});
export const updateIssueInput = createIssueInput.extend({ id: z.uuid(), version: z.number().int() });
export const relateIssuesInput = z.object({
  fromId: z.uuid("Choose an issue."),
  toId: z.uuid("Choose an issue."),
  kind: z.enum(idsOf(relationKinds)),
});
export const unrelateIssuesInput = z.object({ id: z.uuid() });

/** `UKR-7`: how people name an issue. */
export function issueKey(negotiationKey: string, number: number): string {
  return `${negotiationKey}-${number}`;
}

/** The number of an issue as an address says it; null for what is none. */
export function issueNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

export const watchIssueInput = z.object({ id: z.uuid(), watch: z.boolean() });

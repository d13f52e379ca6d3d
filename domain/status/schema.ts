import { z } from "zod";
import { citationInput } from "@/domain/evidence/citation-input";
import { worldDateInput } from "@/lib/world-date";
import { issueStatusIds } from "./statuses";

/** What every change of a status needs, said to a form together with all else that it lacks. */
export const changeNeeds = {
  reason: "Say why the status changes, in at least three letters.",
  citations: "Cite at least one quote that shows the change.",
} as const;
export const shortestReason = 3;

export const changeIssueStatusInput = z.object({
  issueId: z.uuid("Choose the issue."),
  /** The status the person saw; if it is another by now, both are shown. */
  from: z.enum(issueStatusIds),
  to: z.enum(issueStatusIds, "Choose the new status."),
  reason: z
    .string()
    .trim()
    .min(shortestReason, changeNeeds.reason)
    .max(2000, "Keep the reason under 2,000 characters."),
  /** Since when it holds in the world; today when left out. */
  effective: worldDateInput,
  scopePartyIds: z
    .array(z.uuid().toLowerCase())
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length, "A scope names each of its parties once.")
    .default([]),
  citations: z.array(citationInput).min(1, changeNeeds.citations).max(50).default([]),
});

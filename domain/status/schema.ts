import { z } from "zod";
import { citationInput } from "@/domain/evidence/citation-input";
import { worldDateInput } from "@/lib/world-date";
import { issueStatusIds } from "./statuses";

export const changeIssueStatusInput = z.object({
  issueId: z.uuid("Choose the issue."),
  /** The status the person saw; if it is another by now, both are shown. */
  from: z.enum(issueStatusIds),
  to: z.enum(issueStatusIds, "Choose the new status."),
  reason: z.string().trim().max(2000, "Keep the reason under 2,000 characters."),
  /** Since when it holds in the world; today when left out. */
  effective: worldDateInput,
  scopePartyIds: z
    .array(z.uuid().toLowerCase())
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length, "A scope names each of its parties once.")
    .default([]),
  citations: z.array(citationInput).max(50).default([]),
});

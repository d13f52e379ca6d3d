import { z } from "zod";
import { feedKindIds } from "./feed-groups";

/** What the address of the feed may hold; anything else is as if it were not there. */
export const feedFilter = z.object({
  member: z.uuid().optional().catch(undefined),
  kind: z.enum(feedKindIds).optional().catch(undefined),
  /** The number of an issue. */
  issue: z.coerce.number().int().positive().max(2_000_000_000).optional().catch(undefined),
  /** Only what is older than this row. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type FeedFilter = z.infer<typeof feedFilter>;

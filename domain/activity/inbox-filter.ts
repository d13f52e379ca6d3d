import { z } from "zod";
import { reasonIds } from "./concerns";

/** What the address of the inbox may hold; anything else is as if it were not there. */
export const inboxFilter = z.object({
  reason: z.enum(reasonIds).optional().catch(undefined),
  unread: z.literal("1").optional().catch(undefined),
  /** Only what is older than this row. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type InboxFilter = z.infer<typeof inboxFilter>;

import { z } from "zod";

/** The number of an activity, as text. */
const id = z.string().regex(/^\d{1,18}$/);

/** Marks single activities as read, or with `upTo` everything up to that one. */
export const markReadInput = z
  .object({ ids: z.array(id).max(100).default([]), upTo: id.nullish() })
  .refine(({ ids, upTo }) => ids.length > 0 || upTo != null, { path: ["ids"], message: "Say what was read." });

export const markUnreadInput = z.object({ id });

import { z } from "zod";
import { oneLine } from "@/lib/one-line";

export const saveFilterInput = z.object({
  name: oneLine().min(1, "Give the filter a name.").max(60, "Use 60 characters at most."),
  /** The query of the matrix's address, as `writeAddress` writes it. */
  query: z.string().max(4000),
});

export const removeFilterInput = z.object({ id: z.guid() });

/** A narrowed board that the team comes back to. `query` begins with a question mark. */
export type SavedFilter = { id: string; name: string; query: string };

/** The list stands in the navigation, where one looks rather than searches. */
export const mostFilters = 20;

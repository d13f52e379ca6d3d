import { z } from "zod";
import { emailAddress, newPassword, personalName } from "@/domain/access/schema";
import { oneLine } from "@/lib/one-line";
import { markingIds } from "./vocabulary";

const key = z
  .string("Choose a key.")
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9]{1,9}$/, "A key has two to ten letters or digits and begins with a letter, such as UKR.");
const name = oneLine("Name the negotiation.")
  .min(3, "Give the negotiation a name of at least three characters.")
  .max(120, "Keep the name under 120 characters.");
const question = oneLine().max(400, "Keep the question under 400 characters.").default("");

/** The key stands in every address and in the key of every issue, so it is chosen once. */
export const createNegotiationInput = z.object({ key, name, question });

export const updateNegotiationInput = z.object({
  name,
  question,
  marking: z.enum(markingIds),
  version: z.number().int(),
});

export const firstRunInput = z.object({
  person: z.object({ name: personalName, email: emailAddress, password: newPassword }),
  negotiation: createNegotiationInput,
});

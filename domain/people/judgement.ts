import { Problem } from "@/lib/problem";
import { type NameVerdict, nameVerdictsById } from "./name-verdict-vocabulary";

/**
 * What may be judged of a pair on which a judgement stands: anything on a doubt or on nothing, the other way round on "different". "Same" has added a form, so it is undone, not judged over.
 * @param standing the verdict that stands, or null.
 * @throws Problem "refused" on the field `verdict`.
 */
export function assertJudgement(standing: NameVerdict | null, verdict: NameVerdict): void {
  const refuse = (message: string) => new Problem("refused", message, { verdict: message });
  if (standing === verdict) throw refuse(`This is judged “${nameVerdictsById[verdict].label.toLowerCase()}” already.`);
  if (standing === "same") throw refuse("This is judged “same”, and the form was added with it. Undo that first.");
}

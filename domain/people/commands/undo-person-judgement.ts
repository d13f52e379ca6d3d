import { command } from "@/domain/access/command";
import { undoJudgementInput } from "../schema";
import { undo } from "./judgement";

/**
 * Takes back a judgement on a name of a person: with "same" goes the form that it added, and no other; with "different" the suggestion comes back.
 * @throws Problem "refused" when it was undone before, or a later judgement stands on it.
 */
export const undoPersonJudgement = command({
  permission: "person.write",
  input: undoJudgementInput,
  run: (tx, ctx, { id }) => undo(tx, ctx, id, "person"),
});

import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { restoreSuggestionInput } from "../schema";
import { loadSuggestion } from "./load-suggestion";

/** Takes the dismissal of a suggestion back: the pair is offered again, and that it was dismissed is kept. */
export const restoreSuggestion = command({
  permission: "document.write",
  input: restoreSuggestionInput,
  async run(tx, ctx, { id }) {
    const { oneId, twoId, one, two, dismissal } = await loadSuggestion(tx, ctx, id);
    if (!dismissal) throw new Problem("refused", "This suggestion is not dismissed.");
    await tx.lineageDismissal.update({
      where: { id: dismissal.id },
      data: { withdrawnAt: new Date(), withdrawnById: ctx.actor.memberId },
    });
    return {
      output: { id },
      activity: {
        type: "document.suggestion-restored",
        subjectId: oneId,
        before: { suggestionId: id, toId: twoId, one: one.title, to: two.title, note: dismissal.note },
      },
    };
  },
});

import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { dismissSuggestionInput } from "../schema";
import { loadSuggestion } from "./load-suggestion";

/** The two documents share words and yet there is nothing to record between them. The pair is not offered again until that is taken back. */
export const dismissSuggestion = command({
  permission: "document.write",
  input: dismissSuggestionInput,
  async run(tx, ctx, { id, note }) {
    const negotiationId = ctx.negotiation.id;
    const { oneId, twoId, one, two, dismissal } = await loadSuggestion(tx, ctx, id);
    if (dismissal) throw new Problem("refused", "This suggestion is dismissed already.");
    await tx.lineageDismissal.create({ data: { negotiationId, oneId, twoId, note, recordedById: ctx.actor.memberId } });
    return {
      output: { id },
      activity: {
        type: "document.suggestion-dismissed",
        subjectId: oneId,
        after: { suggestionId: id, toId: twoId, one: one.title, to: two.title, note },
      },
    };
  },
});

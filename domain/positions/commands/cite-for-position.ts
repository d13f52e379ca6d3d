import { command } from "@/domain/access/command";
import { cite } from "@/domain/evidence/cite";
import { citeForPositionInput } from "../schema";
import { assertNotSuperseded, loadPosition } from "./load";

export const citeForPosition = command({
  permission: "position.write",
  input: citeForPositionInput,
  async run(tx, ctx, { positionId, citation }) {
    const position = await loadPosition(tx, ctx, positionId);
    await assertNotSuperseded(tx, position);
    const [id = positionId] = await cite(tx, ctx, { positionId }, [citation]);
    return {
      output: { id },
      activity: {
        type: "citation.added",
        subjectId: positionId,
        issueId: position.issueId,
        after: { citationId: id, stance: citation.stance, note: citation.note },
      },
    };
  },
});

import { command } from "@/domain/access/command";
import { recordPositionInput } from "../schema";
import { insertVersion } from "./insert-version";

export const recordPosition = command({
  permission: "position.write",
  input: recordPositionInput,
  async run(tx, ctx, { issueId, partyId, citations, submit, ...meaning }) {
    const { id } = await insertVersion(tx, ctx, { issueId, partyId, meaning, citations, submit });
    const { act, statement } = meaning;
    return {
      output: { id },
      activity: {
        type: "position.recorded",
        subjectId: id,
        issueId,
        after: { partyId, act, statement, citations: citations.length, state: submit ? "in_review" : "draft" },
      },
    };
  },
});

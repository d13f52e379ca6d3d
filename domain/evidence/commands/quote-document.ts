import { command } from "@/domain/access/command";
import { quoteInput } from "../citation-input";
import { quote } from "../cite";

/** Makes a selection of a capture into evidence. The same words at the same place are the same evidence. */
export const quoteDocument = command({
  permission: "evidence.write",
  input: quoteInput,
  async run(tx, ctx, input) {
    const { captureId, start, end, exact } = input;
    const id = await quote(tx, ctx, input);
    return {
      output: { id },
      activity: { type: "evidence.quoted", subjectId: id, after: { captureId, start, end, exact } },
    };
  },
});

import { command } from "@/domain/access/command";
import { personInScope } from "../queries";
import { judgePersonNameInput } from "../schema";
import { judge } from "./judgement";

/**
 * Says whether a form is the name of a person: same, different or unsure. "Same" adds the form in the same step. Answers the judgement, and the form that it added.
 * @throws Problem "refused" when the pair is judged so already, or judged the same.
 */
export const judgePersonName = command({
  permission: "person.write",
  input: judgePersonNameInput,
  async run(tx, ctx, { personId, ...given }) {
    const { id, name } = await personInScope(tx, ctx, personId);
    return judge(tx, ctx, { kind: "person", id, name }, given);
  },
});

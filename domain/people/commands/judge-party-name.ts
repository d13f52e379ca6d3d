import { command } from "@/domain/access/command";
import { partyInScope } from "@/domain/parties/queries";
import { judgePartyNameInput } from "../schema";
import { judge } from "./judgement";

/**
 * Says whether a form is the name of a party: same, different or unsure. "Same" adds the form in the same step. Answers the judgement, and the form that it added.
 * @throws Problem "refused" when the pair is judged so already, or judged the same.
 */
export const judgePartyName = command({
  permission: "party.write",
  input: judgePartyNameInput,
  async run(tx, ctx, { partyId, ...given }) {
    const { id, name } = await partyInScope(tx, ctx, partyId);
    return judge(tx, ctx, { kind: "party", id, name }, given);
  },
});

import { command } from "@/domain/access/command";
import { lockWord } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { readAddress, writeAddress } from "../address";
import { mostFilters, saveFilterInput } from "../saved-filter-input";

/** Keeps what the board is narrowed to under a name, for the whole team. What the address gets wrong is left out, and so is the open cell. */
export const saveFilter = command({
  permission: "filter.write",
  input: saveFilterInput,
  async run(tx, ctx, { name, query: given }) {
    const negotiationId = ctx.negotiation.id;
    const query = writeAddress({ ...readAddress(new URLSearchParams(given)), open: null });
    if (query === "") throw new Problem("invalid", "This is the whole board: there is nothing to save yet.");
    await lockWord(tx, negotiationId, "saved filters");
    const known = await tx.savedFilter.findMany({ where: { negotiationId }, select: { name: true } });
    if (known.some((filter) => filter.name === name)) {
      const problem = "There is a filter of this name. Choose another, or remove that one first.";
      throw new Problem("invalid", problem, { name: problem });
    }
    if (known.length >= mostFilters)
      throw new Problem("refused", `There are ${mostFilters} saved filters already. Remove one of them first.`);
    const { id } = await tx.savedFilter.create({
      data: { negotiationId, name, query, createdById: ctx.actor.memberId },
      select: { id: true },
    });
    return { output: { id, name, query }, activity: { type: "filter.saved", subjectId: id, after: { name, query } } };
  },
});

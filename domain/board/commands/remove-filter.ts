import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { removeFilterInput } from "../saved-filter-input";

export const removeFilter = command({
  permission: "filter.write",
  input: removeFilterInput,
  async run(tx, ctx, { id }) {
    const negotiationId = ctx.negotiation.id;
    const filter = await tx.savedFilter.findFirst({
      where: { negotiationId, id },
      select: { name: true, query: true },
    });
    if (!filter) throw new Problem("not_found", "There is no such filter.");
    await tx.savedFilter.delete({ where: { id } });
    return { output: { id }, activity: { type: "filter.removed", subjectId: id, before: filter } };
  },
});

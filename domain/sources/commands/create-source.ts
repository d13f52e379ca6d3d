import { command } from "@/domain/access/command";
import { createSourceInput } from "../schema";
import { assertNameFree } from "./in-scope";

export const createSource = command({
  permission: "document.write",
  input: createSourceInput,
  async run(tx, ctx, { name, url, note }) {
    const negotiationId = ctx.negotiation.id;
    await assertNameFree(tx, ctx, name);
    const { id } = await tx.source.create({ data: { negotiationId, name, url, note }, select: { id: true } });
    return { output: { id, name }, activity: { type: "source.created", subjectId: id, after: { name, url, note } } };
  },
});

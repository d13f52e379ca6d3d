import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { updateSourceInput } from "../schema";
import { assertNameFree } from "./in-scope";

export const updateSource = command({
  permission: "document.write",
  input: updateSourceInput,
  async run(tx, ctx, { id, version, name, url, note }) {
    const negotiationId = ctx.negotiation.id;
    if (!(await lock(tx, "sources", negotiationId, id))) throw new Problem("not_found", "There is no such source.");
    const stored = await tx.source.findUniqueOrThrow({ where: { id } });
    const before = { name: stored.name, url: stored.url, note: stored.note };
    await assertVersion(tx, stored, version, { ...before, url: stored.url ?? "" });
    await assertNameFree(tx, ctx, name, { except: id });
    const after = { name, url, note };
    await tx.source.update({ where: { id }, data: { ...after, version: { increment: 1 } } });
    return {
      output: { id, version: version + 1 },
      activity: { type: "source.updated", subjectId: id, ...changed(before, after) },
    };
  },
});

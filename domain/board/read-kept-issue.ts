import type { Ctx } from "@/domain/access/context";
import { readsDrafts } from "@/domain/access/read-rights";
import { readsTeam } from "@/domain/comments/queries";
import { dayOf } from "@/lib/days";
import { isUuid } from "@/lib/uuid";
import type { IssueView } from "./issue-view";
import { keptReads } from "./kept";
import { type IssueRequest, readIssueAnew } from "./read-issue";
import { readIssueUpTo } from "./read-issue-statement";

/** About 100 kB each. */
const kept = keptReads<IssueView>(100);

/**
 * `getIssue`, today's kept for whoever sees the same: what was asked, the day, and whether drafts and team-only threads are read. What is handed out is
 * shared by all of them, so nobody may change it. Two round trips at most, usually one. Throws `not_found`.
 */
export async function readIssue(ctx: Ctx, number: number, request: IssueRequest = {}): Promise<IssueView> {
  const { asOf = null, all = false } = request;
  const open = isUuid(request.open ?? "") ? (request.open ?? "").toLowerCase() : null;
  const seen = [readsDrafts(ctx), readsTeam(ctx)];
  const key = asOf ? null : JSON.stringify([ctx.negotiation.id, number, open, all, seen, dayOf(new Date())]);
  return kept(
    key,
    () => readIssueUpTo(ctx),
    async () => {
      const { value, upTo } = await readIssueAnew(ctx, number, { asOf, open, all });
      // There are as many ids that open nothing as anybody likes to ask for.
      return { value, upTo: open && !value.open ? null : upTo };
    },
  );
}

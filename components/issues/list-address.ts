import type { IssueFilter } from "@/domain/board/issue-filter";

/** The address of the list with some of its settings changed. Another setting begins again at the first page. */
export function listHref(negotiation: string, filter: IssueFilter, change: Partial<IssueFilter> = {}): string {
  const { group, status, owner, text, after } = { ...filter, after: null, ...change };
  const query = new URLSearchParams();
  if (group !== "parent") query.set("group", group);
  for (const one of status) query.append("status", one);
  if (owner) query.set("owner", owner);
  if (text) query.set("q", text);
  if (after) query.set("after", after);
  const tail = query.toString();
  return `/n/${negotiation}/issues${tail ? `?${tail}` : ""}`;
}

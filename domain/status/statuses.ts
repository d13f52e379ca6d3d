import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** The shape that a status pill bears, so that colour need not tell statuses apart. */
export type StatusShape = "ring" | "dot" | "half" | "check_ring" | "check" | "pause" | "arrow" | "cross";

type StatusEntry = Entry & Readonly<{ shape: StatusShape }>;

/**
 * Where the parties are on an issue. "Ad referendum" is used as in treaty negotiation: agreed by the negotiators, subject to their
 * principals (Vienna Convention on the Law of Treaties, article 12(2)(b)). Postponed, referred and dropped follow the Quill Project's
 * model of decision-making. "Deadlocked" or "likely" are judgements and no statuses.
 */
export const issueStatuses = [
  {
    id: "identified",
    label: "Identified",
    shape: "ring",
    help: "We see the question; no party has put it on the table.",
  },
  { id: "tabled", label: "Tabled", shape: "dot", help: "A party has put the question forward." },
  {
    id: "under_discussion",
    label: "Under discussion",
    shape: "half",
    help: "The parties talk about it. May carry a scope: agreed between some of them.",
  },
  {
    id: "agreed_ad_referendum",
    label: "Agreed ad referendum",
    shape: "check_ring",
    help: "The negotiators of every principal agree; their governments have yet to confirm.",
  },
  { id: "agreed", label: "Agreed", shape: "check", help: "Every principal has given its consent." },
  { id: "postponed", label: "Postponed", shape: "pause", help: "Put off to a later time." },
  { id: "referred", label: "Referred", shape: "arrow", help: "Handed to another forum or body." },
  { id: "dropped", label: "Dropped", shape: "cross", help: "Taken off the table." },
] as const satisfies readonly StatusEntry[];
export type IssueStatus = (typeof issueStatuses)[number]["id"];
export const issueStatusIds = idsOf(issueStatuses);
export const issueStatusesById: Readonly<Record<IssueStatus, StatusEntry & { readonly id: IssueStatus }>> =
  byId(issueStatuses);

/** The status of an issue with no history yet. */
export const initialStatus: IssueStatus = "identified";

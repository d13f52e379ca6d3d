import { z } from "zod";
import { type Entry, idsOf } from "@/lib/vocabulary";

/** What can be talked about. A reply has no target of its own: it has its thread's. */
export const commentTargets = ["issue", "position", "evidence", "status_change"] as const;
export type CommentTarget = { kind: (typeof commentTargets)[number]; id: string };

export const visibilities = [
  { id: "negotiation", label: "Everyone here", help: "Every member of the negotiation reads it." },
  { id: "team", label: "Team only", help: "Viewers do not see it." },
] as const satisfies readonly Entry[];
export type Visibility = (typeof visibilities)[number]["id"];

const body = z.string().trim().min(1, "Write something first.").max(8000, "Keep a comment under 8,000 characters.");

/** Either a `target`, which opens a thread, or the `parentId` of a thread, whose target and visibility the reply takes on. */
export const addCommentInput = z
  .object({
    target: z.object({ kind: z.enum(commentTargets), id: z.uuid() }).nullish(),
    parentId: z.uuid().nullish(),
    body,
    visibility: z.enum(idsOf(visibilities)).default("negotiation"),
  })
  .refine(({ target, parentId }) => Boolean(target) !== Boolean(parentId), {
    path: ["target"],
    message: "A comment opens a thread on something or answers one.",
  });

/** `id` is the thread's: that of its first comment. */
export const threadInput = z.object({ id: z.uuid() });

/** One comment as a screen shows it. `html` is rendered and safe to put into a page; `at` is an ISO instant. */
export type CommentView = { id: string; authorId: string; author: string; at: string; html: string };

/** A thread: its first comment, what it is about, and the answers, oldest first. */
export type ThreadView = CommentView & {
  target: CommentTarget;
  visibility: Visibility;
  resolved: { at: string; by: string } | null;
  replies: CommentView[];
};

import { z } from "zod";
import { type Entry, idsOf } from "@/lib/vocabulary";

/** What can be talked about. A reply has no target of its own: it has its thread's. */
export const commentTargets = ["issue", "position", "evidence", "status_change", "hazard"] as const;
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

/** `version` is the one that was read: an edit of words that have changed meanwhile is a conflict. */
export const editCommentInput = z.object({ id: z.uuid(), version: z.number().int().min(1), body });
export const deleteCommentInput = z.object({ id: z.uuid() });

/** `id` is the thread's: that of its first comment. */
export const threadInput = z.object({ id: z.uuid() });

/** Whose completion a comment box asks for: a thread that is to be opened on something, or one that is answered. */
export const readersQuery = z.union([
  z.object({ thread: z.uuid() }),
  z.object({ kind: z.enum(commentTargets), id: z.uuid() }),
]);

/**
 * One comment as a screen shows it. `html` is rendered and safe to put into a page; `at` is an ISO instant. `source` are the words as they are
 * typed, for the box in which their author edits them. Of a deleted comment there is no more than who wrote it, when, and who deleted it.
 */
export type CommentView = {
  id: string;
  authorId: string;
  author: string;
  at: string;
  html: string;
  version: number;
  /** The versions before, oldest first. */
  earlier: { number: number; at: string; html: string }[];
  editedAt: string | null;
  deleted: { at: string; by: string } | null;
  source: string | null;
};

/** A thread: its first comment, what it is about, and the answers, oldest first. */
export type ThreadView = CommentView & {
  target: CommentTarget;
  visibility: Visibility;
  resolved: { at: string; by: string } | null;
  replies: CommentView[];
};

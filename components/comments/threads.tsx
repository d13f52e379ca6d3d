import type { ReactNode } from "react";
import { Lock } from "@/components/ui/icons/objects";
import { may, type Role } from "@/domain/access/permissions";
import { maySettle } from "@/domain/comments/rules";
import type { CommentTarget, ThreadView } from "@/domain/comments/schema";
import { Arrive } from "./arrive";
import { Comment } from "./comment";
import { CommentForm } from "./comment-form";
import { SettleButton } from "./settle-button";

/** Who looks: what they may do follows from their role and from who began a thread. */
export type ThreadViewer = { memberId: string; role: Role };

type ThreadsProps = {
  threads: readonly ThreadView[];
  /** What a new thread is about; without one, none is begun here. */
  target?: CommentTarget;
  /** The negotiation's key. */
  negotiation: string;
  viewer: ThreadViewer;
  /** Said above a thread: what it is about, where threads on several things stand together. */
  about?: (thread: ThreadView) => ReactNode;
  /** The words on the button that begins a thread. */
  label?: string;
  kbd?: string;
  empty?: ReactNode;
};

/** Threads on something, the open ones first and the resolved ones folded, with what the viewer may do about them. */
export function Threads({ threads, target, negotiation, viewer, about, label = "Comment", kbd, empty }: ThreadsProps) {
  const open = threads.filter(({ resolved }) => !resolved);
  const resolved = threads.filter((thread) => thread.resolved);
  const list = (shown: readonly ThreadView[]) => (
    <ul className="stack">
      {shown.map((thread) => (
        <Thread key={thread.id} thread={thread} negotiation={negotiation} viewer={viewer} about={about?.(thread)} />
      ))}
    </ul>
  );
  return (
    <div className="stack">
      {threads.length > 0 ? <Arrive /> : null}
      {open.length > 0 ? list(open) : threads.length === 0 && empty ? <p className="text-ink-3">{empty}</p> : null}
      {resolved.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-sm text-ink-2">{resolved.length} resolved</summary>
          <div className="mt-2">{list(resolved)}</div>
        </details>
      ) : null}
      {target && may(viewer.role, "comment.write") ? (
        <div>
          <CommentForm
            negotiation={negotiation}
            on={{ target }}
            label={label}
            size="sm"
            kbd={kbd}
            team={may(viewer.role, "comment.read-team")}
          />
        </div>
      ) : null}
    </div>
  );
}

type ThreadProps = { thread: ThreadView; negotiation: string; viewer: ThreadViewer; about: ReactNode };

function Thread({ thread, negotiation, viewer, about }: ThreadProps) {
  const { id, resolved, visibility, replies } = thread;
  const mayWrite = may(viewer.role, "comment.write");
  const shared = { negotiation, viewer, readers: `thread=${id}` };
  const team = visibility === "team" ? <TeamOnly /> : null;
  return (
    <li id={`thread-${id}`} className="grid gap-2">
      {about ? <div className="text-sm text-ink-3">{about}</div> : null}
      <Comment comment={thread} mark={team} {...shared} />
      {replies.length > 0 ? (
        <ul className="ml-2.5 grid gap-2 border-l border-rule pl-5">
          {replies.map((reply) => (
            <li key={reply.id}>
              <Comment comment={reply} {...shared} />
            </li>
          ))}
        </ul>
      ) : null}
      {resolved ? <p className="ml-7.5 text-sm text-ink-3">Resolved by {resolved.by}</p> : null}
      {mayWrite ? (
        <div className="row ml-5.5 gap-1">
          <CommentForm negotiation={negotiation} on={{ parentId: id }} label="Reply" variant="quiet" size="sm" />
          {maySettle(viewer, thread) ? (
            <SettleButton negotiation={negotiation} id={id} resolved={resolved !== null} />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

function TeamOnly() {
  return (
    <span className="whitespace-nowrap text-mark-ink">
      <Lock className="inline align-[-0.12em]" /> team only
    </span>
  );
}

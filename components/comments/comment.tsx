import type { ReactNode } from "react";
import "./prose.css";
import { Avatar } from "@/components/ui/avatar";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { may, type Role } from "@/domain/access/permissions";
import { maySettle } from "@/domain/comments/rules";
import type { CommentView } from "@/domain/comments/schema";
import { initialsOf } from "@/lib/initials";
import { CommentMenu } from "./comment-menu";

type CommentProps = {
  comment: CommentView;
  negotiation: string;
  viewer: { memberId: string; role: Role };
  /** How a box that edits it asks for completion. */
  readers: string;
  mark?: ReactNode;
};

/** One comment, with its lasting address on its date. Its text was rendered and made safe where it was read. */
export function Comment({ comment, negotiation, viewer, readers, mark }: CommentProps) {
  const { id, author, at, html, deleted, earlier, editedAt, source, version } = comment;
  const mayDelete = !deleted && may(viewer.role, "comment.write") && maySettle(viewer, comment);
  const isAuthor = comment.authorId === viewer.memberId;
  const editable = isAuthor && may(viewer.role, "comment.write") ? source : null;
  return (
    <article id={`comment-${id}`} tabIndex={-1} aria-label={`Comment by ${author}`} className="comment">
      <Avatar initials={initialsOf(author)} name="" />
      <div className="min-w-0">
        <div className="flex items-baseline gap-x-2 text-sm text-ink-3">
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
            <b className="text-ink-2">{author}</b>
            <Link className="hover:underline" href={`/n/${negotiation}/comments/${id}`} data-tip="Link to this comment">
              <DateText value={at} form="time" />
            </Link>
            {mark}
          </div>
          {editable !== null || mayDelete ? (
            <CommentMenu
              negotiation={negotiation}
              comment={{ id, version, source: editable }}
              readers={readers}
              mayDelete={mayDelete}
            />
          ) : null}
        </div>
        {deleted ? (
          <p className="text-ink-3">
            Deleted by {deleted.by} on <DateText value={deleted.at} />
          </p>
        ) : (
          <Words html={html} />
        )}
        {earlier.length > 0 ? (
          <details className="mt-1 text-sm text-ink-3">
            <summary className="w-fit cursor-pointer">
              edited
              {editedAt ? (
                <>
                  {" "}
                  <DateText value={editedAt} />
                </>
              ) : null}
            </summary>
            <ol className="mt-1 grid gap-2 border-l border-rule pl-3">
              {earlier.map(({ number, at: written, html: words }) => (
                <li key={number}>
                  <DateText value={written} form="time" />
                  <Words html={words} />
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </div>
    </article>
  );
}

function Words({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by lib/markdown.ts, which lets no markup through
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

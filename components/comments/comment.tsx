import type { ReactNode } from "react";
import "./prose.css";
import { Avatar } from "@/components/ui/avatar";
import { DateText } from "@/components/ui/date-text";
import type { CommentView } from "@/domain/comments/schema";
import { initialsOf } from "@/lib/initials";

/** One comment. Its text was rendered and made safe where it was read. */
export function Comment({ comment, mark }: { comment: CommentView; mark?: ReactNode }) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <Avatar initials={initialsOf(comment.author)} name="" />
      <div>
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
          <b className="text-ink-2">{comment.author}</b>
          <DateText value={comment.at} />
          {mark}
        </p>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by lib/markdown.ts, which lets no markup through */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: comment.html }} />
      </div>
    </div>
  );
}

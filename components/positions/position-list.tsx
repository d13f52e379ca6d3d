"use client";

import type { ReactNode } from "react";
import { KeepFocus, useLinks } from "@/components/ui/printed";

type PositionListProps = {
  /** Each position's line, printed. */
  lines: readonly { id: string; html: string }[];
  /** The line that is open, and what it opens to. */
  openId: string | null;
  open: ReactNode;
};

/** Positions as lines; the open one is followed by what it rests on, which is alive. */
export function PositionList({ lines, openId, open }: PositionListProps) {
  const follow = useLinks();
  return (
    <KeepFocus>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <ul className="border-b border-rule" onClick={follow}>
        {lines.map(({ id, html }) => (
          <li key={id} id={`position-${id}`} className="border-t border-rule">
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by print-html.ts, which escapes all text */}
            <div dangerouslySetInnerHTML={{ __html: html }} />
            {id === openId ? open : null}
          </li>
        ))}
      </ul>
    </KeepFocus>
  );
}

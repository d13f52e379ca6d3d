"use client";

import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { markReadAction } from "@/domain/activity/actions";

type InboxLinkProps = {
  negotiation: string;
  href: string;
  /** The id to mark as read on the way; null where it is read already. */
  unread: string | null;
  className: string;
  children: ReactNode;
};

/** The way to what concerns one; whoever takes it has read it. */
export function InboxLink({ negotiation, href, unread, className, children }: InboxLinkProps) {
  return (
    <Link
      href={href}
      className={className}
      onClick={() => {
        // Not waited for: if it fails, the row merely stays unread.
        if (unread) void markReadAction(negotiation, { ids: [unread] }).catch(() => {});
      }}
    >
      {children}
    </Link>
  );
}

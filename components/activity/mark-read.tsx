"use client";

import type { ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { CommandButton } from "@/components/ui/command-button";
import { markReadAction, markUnreadAction } from "@/domain/activity/actions";

type MarkReadProps = Pick<ButtonLook, "variant" | "size"> & {
  negotiation: string;
  input: { upTo: string } | { ids: string[] };
  /** The name of the button where its words do not say of what. */
  label?: string;
  children: ReactNode;
};

/** Marks one thing as unread again. */
export function MarkUnread({ negotiation, id, label }: { negotiation: string; id: string; label: string }) {
  return (
    <CommandButton
      variant="quiet"
      size="sm"
      action={(given: unknown) => markUnreadAction(negotiation, given)}
      input={{ id }}
      done="Marked as unread"
      aria-label={label}
    >
      Mark unread
    </CommandButton>
  );
}

/** Marks one thing, or all up to one, as read. */
export function MarkRead({ negotiation, input, label, children, ...look }: MarkReadProps) {
  return (
    <CommandButton
      {...look}
      action={(given: unknown) => markReadAction(negotiation, given)}
      input={input}
      done={"upTo" in input ? "Everything is read" : "Marked as read"}
      aria-label={label}
    >
      {children}
    </CommandButton>
  );
}

"use client";

import { type ComponentProps, type KeyboardEvent, lazy, Suspense, useRef, useState } from "react";
import { Textarea } from "@/components/ui/textarea";

// Nobody needs it to read: it arrives when a box is first focused.
const MentionList = lazy(() => import("./mention-list"));

export const commentHelp = "@ mentions a member. Markdown: **bold**, *italic*, > quote, - list, [link](https://…)";

type MentionBoxProps = Omit<
  ComponentProps<typeof Textarea>,
  "ref" | "onFocus" | "onSelect" | "onKeyDown" | "onBlur"
> & {
  negotiation: string;
  /** The query that asks who reads what is written here. */
  readers: string;
};

/** What the list asks of the box: its keys first, its caret, and when it is left. */
export type BoxEvents = { key: (event: KeyboardEvent) => void; caret: () => void; left: () => void };

/** A box for Markdown in which `@` offers the members who will read it. */
export function MentionBox({ negotiation, readers, ...rest }: MentionBoxProps) {
  const [box, setBox] = useState<HTMLTextAreaElement | null>(null);
  const events = useRef<BoxEvents | null>(null);
  return (
    <>
      <Textarea
        {...rest}
        onFocus={(event) => setBox(event.currentTarget)}
        onSelect={() => events.current?.caret()}
        onKeyDown={(event) => events.current?.key(event)}
        onBlur={() => events.current?.left()}
      />
      {box ? (
        <Suspense fallback={null}>
          <MentionList box={box} events={events} url={`/api/n/${negotiation}/readers?${readers}`} />
        </Suspense>
      ) : null}
    </>
  );
}

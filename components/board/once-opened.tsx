"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/** Draws its children when the popover around it is first opened: a closed panel costs the page nothing. `className` gives it its width before that. */
export function OnceOpened({ className, children }: { className?: string; children: () => ReactNode }) {
  const [opened, setOpened] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const popover = place.current?.closest("[popover]");
    const open = () => setOpened(true);
    popover?.addEventListener("beforetoggle", open, { once: true });
    return () => popover?.removeEventListener("beforetoggle", open);
  }, []);
  return (
    <div ref={place} className={className}>
      {opened ? children() : null}
    </div>
  );
}

"use client";

import { type ReactNode, useEffect, useRef } from "react";

const control = "[data-autofocus], input:not([type=hidden], [type=radio]:not(:checked)), select, textarea";

/** Puts the focus into a form that came after its dialog had opened, as the dialog does for what is there at once. */
export function FocusFirst({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a touch screen focus would raise the keyboard over what one came to read.
    if (matchMedia("(hover: hover)").matches) place.current?.querySelector<HTMLElement>(control)?.focus();
  }, []);
  return (
    <div ref={place} className="contents">
      {children}
    </div>
  );
}

import type { ReactNode } from "react";

/** Words for a screen reader where the eye already sees the meaning. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

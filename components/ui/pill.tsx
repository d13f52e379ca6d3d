import type { ReactNode } from "react";

/** A shape and words: a state is told by both, never by colour. */
export function Pill({ icon, children, className }: { icon?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <span className={className ? `pill ${className}` : "pill"}>
      {icon}
      {children}
    </span>
  );
}

import type { ComponentProps } from "react";

/** One or two characters in a box. What they stand for belongs in `label`, which is also the tooltip. */
export function Badge({ label, className, children, ...rest }: ComponentProps<"span"> & { label?: string }) {
  return (
    <span className={className ? `badge ${className}` : "badge"} data-tip={label} {...rest}>
      {children}
      {label ? <span className="sr-only">, {label}</span> : null}
    </span>
  );
}

/** A number beside a name; `label` says of what ("unread"). */
export function Count({ n, most, label }: { n: number; most?: number; label?: string }) {
  return (
    <span className="count">
      {most !== undefined && n > most ? `${most}+` : n}
      {label ? <span className="sr-only"> {label}</span> : null}
    </span>
  );
}

import type { ReactNode } from "react";

/** Says what belongs here and offers the one action that fills it. */
export function EmptyState({
  title,
  children,
  action,
  level = 2,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="empty">
      <Heading>{title}</Heading>
      {children ? <div className="measure">{children}</div> : null}
      {action}
    </section>
  );
}

import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";

/** A page outside of any negotiation: signing in, first run, invitations. */
export function PlainPage({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <main id="main" className="plain">
      <header>
        <Brand />
        <h1>{title}</h1>
        {lead ? <div className="text-ink-2">{lead}</div> : null}
      </header>
      {children}
    </main>
  );
}

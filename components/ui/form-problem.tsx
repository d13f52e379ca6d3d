"use client";

import { usePathname } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import type { ProblemData } from "@/lib/action-result";

type FormProblemProps = {
  problem: ProblemData;
  /** Messages that no field on the screen claims. */
  unclaimed: string[];
  signIn: string;
};

/** A problem of the whole form: what happened, that nothing was lost, what to do. */
export function FormProblem({ problem, unclaimed, signIn }: FormProblemProps) {
  const path = usePathname();
  if (problem.code === "unauthenticated") {
    const href = `${signIn}?next=${encodeURIComponent(path)}`;
    return (
      <Notice
        tone="warn"
        role="alert"
        tabIndex={-1}
        title="You are signed out"
        action={
          <a className="link" href={href} target="_blank" rel="noreferrer">
            Sign in (opens a new tab)
          </a>
        }
      >
        What you entered is kept. Sign in, come back to this tab, and save again.
      </Notice>
    );
  }
  return (
    <Notice tone="error" role="alert" tabIndex={-1} title={problem.message}>
      {unclaimed.length > 0 ? (
        <ul>
          {unclaimed.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

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
  const told = notSaidByFields(problem, unclaimed);
  if (!told) return null;
  return (
    <Notice tone="error" role="alert" tabIndex={-1} title={told.title}>
      {told.rest.length > 0 ? (
        <ul>
          {told.rest.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

/** Each thing is said once, at its field where that is on the screen: what is left to say for the box, or null. */
export function notSaidByFields(
  { code, message, fields }: Pick<ProblemData, "code" | "message" | "fields">,
  unclaimed: readonly string[],
): { title: string; rest: readonly string[] } | null {
  const said = Object.values(fields);
  const adds = said.length === 0 || (code !== "invalid" && !said.includes(message));
  if (adds) return { title: message, rest: unclaimed };
  const [title, ...rest] = new Set(unclaimed);
  return title === undefined ? null : { title, rest };
}

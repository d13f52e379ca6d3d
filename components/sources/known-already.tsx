"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { ProblemData } from "@/lib/action-result";
import type { Json } from "@/lib/problem";

/** Where the same text stands already, when that is what a problem says. */
function knownAddress(details: Json): string | null {
  const record = typeof details === "object" && details !== null && !Array.isArray(details) ? details : {};
  return typeof record.address === "string" ? record.address : null;
}

/** The hidden field by which a text is taken in once more on purpose, and the notice that offers it. */
export function useAgain() {
  const field = useRef<HTMLInputElement>(null);
  function takeAgain() {
    if (!field.current) return;
    field.current.value = "true";
    field.current.form?.requestSubmit();
    field.current.value = "false";
  }
  const hidden = <input ref={field} type="hidden" name="again" data-as="boolean" defaultValue="false" />;
  const draw = (problem: ProblemData) => {
    const address = knownAddress(problem.details);
    if (!address) return null;
    return (
      <Notice
        tone="warn"
        role="alert"
        tabIndex={-1}
        title={problem.message}
        action={
          <>
            <Link className="btn" href={address}>
              Open it
            </Link>
            <Button variant="quiet" onClick={takeAgain}>
              Take it in again
            </Button>
          </>
        }
      >
        Nothing was stored. Take it in again only if it is another publication of the same words.
      </Notice>
    );
  };
  return { hidden, draw };
}

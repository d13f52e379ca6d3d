"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { ProblemData } from "@/lib/action-result";
import type { Json } from "@/lib/problem";

type Known = { address: string; question: string | null; documentId: string | null };

/** What stands here already, when that is what a problem says. */
export function knownIn(details: Json): Known | null {
  const record = typeof details === "object" && details !== null && !Array.isArray(details) ? details : {};
  const text = (name: string) => (typeof record[name] === "string" ? record[name] : null);
  const address = text("address");
  return address === null ? null : { address, question: text("question"), documentId: text("documentId") };
}

/** The hidden fields by which somebody answers that it is meant all the same, and the notice that asks. */
export function useAgain() {
  const again = useRef<HTMLInputElement>(null);
  const apart = useRef<HTMLInputElement>(null);
  const captureOf = useRef<HTMLInputElement>(null);
  const answer = (field: HTMLInputElement | null, value: string) => () => {
    if (!field) return;
    const before = field.value;
    field.value = value;
    field.form?.requestSubmit();
    field.value = before;
  };
  const hidden = (
    <>
      <input ref={again} type="hidden" name="again" data-as="boolean" defaultValue="false" />
      <input ref={apart} type="hidden" name="apart" data-as="boolean" defaultValue="false" />
      <input ref={captureOf} type="hidden" name="captureOf" defaultValue="" />
    </>
  );
  const draw = (problem: ProblemData) => {
    const known = knownIn(problem.details);
    if (!known) return null;
    const isAddress = known.question === "same-address";
    const ways = isAddress ? (
      <>
        <Button onClick={answer(captureOf.current, known.documentId ?? "")}>Take it in as another capture of it</Button>
        <Button variant="quiet" onClick={answer(apart.current, "true")}>
          It is another document
        </Button>
      </>
    ) : (
      <Button variant="quiet" onClick={answer(again.current, "true")}>
        Take it in again
      </Button>
    );
    return (
      <Notice
        tone="warn"
        role="alert"
        tabIndex={-1}
        title={problem.message}
        action={
          <>
            <Link className="btn" href={known.address}>
              Open it
            </Link>
            {ways}
          </>
        }
      >
        {isAddress
          ? "Nothing was stored. Say whether this is a later state of it, or another document of the same address."
          : "Nothing was stored. Take it in again only if it is another publication of the same words."}
      </Notice>
    );
  };
  return { hidden, draw };
}

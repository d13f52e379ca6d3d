"use client";

import { useRouter } from "next/navigation";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/form-problem";
import { useCommand } from "@/components/ui/use-command";
import { judgeDriftAction, withdrawDriftJudgementAction } from "@/domain/evidence/actions";
import { JudgeWithNote } from "./judge-with-note";

type JudgeDriftProps = { negotiation: string; id: string; found: boolean };

type Verdict = "confirmed" | "rejected";

/** The two answers to a drifted quote; each can be taken back for a moment, and later from the list of what was judged. */
export function JudgeDrift({ negotiation, id, found }: JudgeDriftProps) {
  const router = useRouter();
  const { run, pending, problem } = useCommand(judgeDriftAction.bind(null, negotiation));

  async function takeBack(judgementId: string) {
    const result = await withdrawDriftJudgementAction(negotiation, { judgementId });
    announce(result.ok ? "The judgement is taken back" : result.error.message, { assertive: !result.ok });
    router.refresh();
  }
  async function judge(verdict: Verdict) {
    if (pending) return;
    const result = await run({ reanchoringId: id, verdict });
    if (!result.ok) return;
    const done = verdict === "confirmed" ? "Confirmed; the new words are cited beside the old" : "Kept as gone";
    announce(done, { undo: () => void takeBack(result.data.judgementId) });
    router.refresh();
  }
  return (
    <div className="stack">
      <div className="row">
        {found ? (
          <Button
            size="sm"
            variant="primary"
            data-verdict="confirmed"
            pending={pending}
            onClick={() => void judge("confirmed")}
          >
            Same passage
          </Button>
        ) : null}
        <Button size="sm" data-verdict="rejected" pending={pending} onClick={() => void judge("rejected")}>
          {found ? "Not the same" : "The words are gone"}
        </Button>
        <JudgeWithNote negotiation={negotiation} id={id} found={found} />
      </div>
      {problem ? <FormProblem problem={problem} unclaimed={Object.values(problem.fields)} signIn="/sign-in" /> : null}
    </div>
  );
}

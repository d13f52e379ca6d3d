import "@/components/positions/positions.css";
import "./drift.css";
import { Cited } from "@/components/reader/cited";
import { quoteHref } from "@/components/reader/quote-href";
import { CommandButton } from "@/components/ui/command-button";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import type { DriftItem } from "@/domain/board/drift-view";
import { withdrawDriftJudgementAction } from "@/domain/evidence/actions";
import { stancesById } from "@/domain/evidence/stances";
import { JudgeDrift } from "./judge-drift";
import { Wordings } from "./wordings";

type DriftEntryProps = { item: DriftItem; negotiation: string; mayJudge: boolean };

/** A quote that is not in the newest capture as it was: both wordings, what rests on it, and the question. */
export function DriftEntry({ item, negotiation, mayJudge }: DriftEntryProps) {
  const { id, evidenceId, document, score, before, after, citations, judgement } = item;
  const href = `/n/${negotiation}/captures/${after.found ? after.captureId : before.captureId}${quoteHref(evidenceId)}`;
  return (
    <li className="grid gap-3 border-b border-rule px-2 py-4" data-drift="">
      <p className="facts">
        <Link className="link font-medium" href={href} data-row="">
          {document.title}
        </Link>
        {after.found ? (
          <span className="num text-ink-3" data-tip="The share of the quote and its surroundings that agrees">
            {Math.round(score * 100)} % alike
          </span>
        ) : null}
      </p>
      <Wordings item={item} negotiation={negotiation} wide />
      <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-end">
        <div className="stack">
          <p className="label">Rests on it</p>
          {citations.length === 0 ? <p className="text-ink-3">Nothing is cited on it.</p> : null}
          <ul className="grid gap-1.5">
            {citations.map((citation) => (
              <li key={citation.id}>
                <Cited negotiation={negotiation} citation={citation} />
                {citation.stance === "supports" ? null : (
                  <p className="text-sm text-ink-3">{stancesById[citation.stance].label.toLowerCase()}</p>
                )}
              </li>
            ))}
          </ul>
        </div>
        {judgement === null && mayJudge ? (
          <JudgeDrift negotiation={negotiation} id={id} found={after.found !== null} />
        ) : null}
        {judgement ? (
          <div className="row text-sm text-ink-2">
            <span>
              {verdictWords(judgement.verdict, after.found !== null)} by {judgement.by},{" "}
              <DateText value={judgement.at} />
              {judgement.note ? `: ${judgement.note}` : ""}
            </span>
            {mayJudge ? (
              <CommandButton
                size="sm"
                action={withdrawDriftJudgementAction.bind(null, negotiation)}
                input={{ judgementId: judgement.id }}
                done="The judgement is taken back"
              >
                Take back
              </CommandButton>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function verdictWords(verdict: "confirmed" | "rejected", found: boolean): string {
  if (verdict === "confirmed") return "Confirmed as the same passage";
  return found ? "Judged not the same" : "Judged gone";
}

import type { ReactNode } from "react";
import { Threads, type ThreadViewer } from "@/components/comments/threads";
import { IntervalReason, saysWhy } from "@/components/dates/said-date";
import type { CitationView, PositionDetail as Detail } from "@/domain/board/issue-view";
import { familyOf } from "@/domain/positions/acts";
import { supportInWords } from "@/domain/positions/support";
import { attributionBasesById, credibilitiesById } from "@/domain/positions/vocabulary";
import { reliabilitiesById } from "@/domain/sources/vocabulary";
import { CitedQuote } from "./cited-quote";
import { StanceMark } from "./stance-mark";
import { VersionHistory } from "./version-history";
import { WordingsLink } from "./wordings-link";

type PositionDetailProps = {
  detail: Detail;
  negotiation: string;
  viewer: ThreadViewer;
  /** What can be done with it. */
  actions?: ReactNode;
  /** What can be done with one of its citations. */
  citationActions?: (citation: CitationView) => ReactNode;
};

/** What a position rests on: who said it, how well it is borne out, the quotes, how it got here, and what is said about it. */
export function PositionDetail({ detail, negotiation, viewer, actions, citationActions }: PositionDetailProps) {
  const { citations, versions, threads, basis, validFrom, validTo, conditions, credibility, reliability } = detail;
  const source = reliabilitiesById[reliability].label.toLowerCase();
  return (
    <div className="stack pb-5 pt-1 sm:pl-[8rem]">
      {actions}
      <dl className="kv">
        <dt>Said by</dt>
        <dd>
          {speakerOf(detail)} <span data-tip={attributionBasesById[basis].help}>{basisWords(detail)}</span>
        </dd>
        {conditions ? (
          <>
            <dt>Condition</dt>
            <dd>{conditions}</dd>
          </>
        ) : null}
        {saysWhy(validFrom) || saysWhy(validTo) ? (
          <>
            <dt>Date</dt>
            <dd>
              <IntervalReason from={validFrom} to={validTo} />
            </dd>
          </>
        ) : null}
        <dt>Grade</dt>
        <dd>
          Source <span data-letter="">{source}</span>; what it says:{" "}
          {credibilitiesById[credibility].label.toLowerCase()}. {supportInWords(detail)}.
        </dd>
      </dl>
      <section className="stack" aria-label="Evidence">
        <h3 className="label">Evidence</h3>
        <WordingsLink negotiation={negotiation} positionId={detail.id} citations={citations} />
        {citations.length === 0 ? <p className="text-ink-3">Nothing is cited yet.</p> : null}
        {citations.map((citation) => (
          <div key={citation.citationId}>
            <CitedQuote
              evidence={citation}
              negotiation={negotiation}
              family={citation.stance === "supports" ? familyOf(detail.act) : undefined}
              before={<StanceMark stance={citation.stance} />}
            />
            {citation.note ? <p className="mt-1 pl-3 text-sm text-ink-2">{citation.note}</p> : null}
            <div className="row gap-1 pl-1 pt-1.5 empty:hidden">{citationActions?.(citation)}</div>
          </div>
        ))}
      </section>
      <section className="stack" aria-label="How it got here">
        <h3 className="label">How it got here</h3>
        <VersionHistory versions={versions} later={detail.laterVersions} />
      </section>
      <section className="stack" aria-label="Discussion of this position">
        <h3 className="label">Discussion</h3>
        <Threads
          threads={threads}
          target={{ kind: "position", id: detail.id }}
          negotiation={negotiation}
          viewer={viewer}
          label="Comment on this position"
          about={(thread) => aboutQuote(thread.target, citations)}
          empty="Nothing has been said about it."
        />
      </section>
    </div>
  );
}

function speakerOf({ speaker, speakerText, reporter }: Detail): ReactNode {
  const who = speaker?.name ?? speakerText;
  return (
    <>
      {who ? <b>{who}</b> : "nobody named"}
      {reporter ? `, as reported by ${reporter},` : who ? "," : ":"}
    </>
  );
}

function basisWords({ basis }: Detail): string {
  return attributionBasesById[basis].label.toLowerCase();
}

function aboutQuote(target: { kind: string; id: string }, citations: readonly CitationView[]): ReactNode {
  const quoted = target.kind === "evidence" ? citations.find(({ id }) => id === target.id) : undefined;
  return quoted ? <span className="line-clamp-1 font-serif">{quoted.exact}</span> : null;
}

import { Threads } from "@/components/comments/threads";
import { IntervalReason, saysWhy } from "@/components/dates/said-date";
import { ActMark } from "@/components/positions/act-mark";
import { CitedQuote } from "@/components/positions/cited-quote";
import { Grade } from "@/components/positions/grade";
import { Disputed, DoubtedGrade, Drifted } from "@/components/positions/position-marks";
import { StanceMark } from "@/components/positions/stance-mark";
import { VersionHistory } from "@/components/positions/version-history";
import { WordingsLink } from "@/components/positions/wordings-link";
import { DateText } from "@/components/ui/date-text";
import type { Role } from "@/domain/access/permissions";
import type { CitationView, PositionDetail } from "@/domain/board/issue-view";
import { familyOf } from "@/domain/positions/acts";
import { supportInWords } from "@/domain/positions/support";
import { attributionBasesById } from "@/domain/positions/vocabulary";
import { formatWorldDate } from "@/lib/days";

type CellPositionProps = {
  detail: PositionDetail;
  disputed: boolean;
  negotiation: string;
  viewer: { memberId: string; role: Role };
};

/** The position that a cell shows: what, since when, by whom, how well borne out, on which words, and how it got here. */
export function CellPosition({ detail, disputed, negotiation, viewer }: CellPositionProps) {
  const { act, statement, conditions, validFrom, validTo, citations, versions, threads } = detail;
  return (
    <>
      <div>
        <p className="flex flex-wrap items-baseline gap-x-2 text-ink-3">
          <ActMark act={act} />
          <span className="num">{formatWorldDate(validFrom.edtf)}</span>
          {validTo.edtf ? <span className="num">until {formatWorldDate(validTo.edtf)}</span> : null}
          {disputed ? <Disputed /> : null}
          {detail.drifted > 0 ? <Drifted quotes={detail.drifted} /> : null}
        </p>
        <h2 className="mt-1 text-lg leading-snug">{statement}</h2>
        {conditions ? <p className="mt-1 text-ink-2">Condition: {conditions}</p> : null}
        {saysWhy(validFrom) || saysWhy(validTo) ? (
          <p className="mt-1">
            <IntervalReason from={validFrom} to={validTo} />
          </p>
        ) : null}
      </div>
      <dl className="grid grid-cols-2 gap-3">
        <div>
          <dt className="label">Said by</dt>
          <dd>
            <Speaker detail={detail} />
          </dd>
        </div>
        <div>
          <dt className="label">Grade</dt>
          <dd>
            <Grade reliability={detail.reliability} credibility={detail.credibility} /> {supportInWords(detail)}
            <DoubtedGrade row={detail} />
          </dd>
        </div>
      </dl>
      <section className="stack" aria-label="Evidence">
        <h3 className="label">Evidence</h3>
        <WordingsLink negotiation={negotiation} positionId={detail.id} citations={citations} />
        {citations.map((citation) => (
          <div key={citation.citationId}>
            <CitedQuote
              evidence={citation}
              negotiation={negotiation}
              family={citation.stance === "supports" ? familyOf(act) : undefined}
              before={<StanceMark stance={citation.stance} />}
            />
            {citation.note ? <p className="mt-1 pl-3 text-sm text-ink-2">{citation.note}</p> : null}
          </div>
        ))}
      </section>
      <section className="stack" aria-label="How it got here">
        <h3 className="label">How it got here</h3>
        <VersionHistory versions={versions} later={detail.laterVersions} />
        <p className="text-sm text-ink-3">
          Known since <DateText value={detail.recordedAt} />, recorded by {detail.recordedBy}
        </p>
      </section>
      <section className="stack" aria-label="Discussion">
        <h3 className="label">Discussion</h3>
        <Threads
          threads={threads}
          negotiation={negotiation}
          viewer={viewer}
          about={(thread) => <AboutQuote target={thread.target} citations={citations} />}
          empty="Nothing has been said about it."
        />
      </section>
    </>
  );
}

function Speaker({ detail }: { detail: PositionDetail }) {
  const { speaker, speakerText, reporter, basis } = detail;
  const { label, help } = attributionBasesById[basis];
  const who = speaker?.name ?? speakerText;
  return (
    <>
      {who ? <bdi>{who}</bdi> : "Nobody named"}, <span data-tip={help}>{label.toLowerCase()}</span>
      {reporter ? `, as reported by ${reporter}` : ""}
    </>
  );
}

function AboutQuote({
  target,
  citations,
}: {
  target: { kind: string; id: string };
  citations: readonly CitationView[];
}) {
  const quoted = target.kind === "evidence" ? citations.find(({ id }) => id === target.id) : undefined;
  return quoted ? <span className="line-clamp-1 font-serif">{quoted.exact}</span> : null;
}

import { DateReason } from "@/components/dates/said-date";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { may, type Role } from "@/domain/access/permissions";
import type { QueueItem as Item } from "@/domain/board/issue-view";
import { issueKey } from "@/domain/issues/schema";
import { familyOf } from "@/domain/positions/acts";
import { supportInWords } from "@/domain/positions/support";
import { attributionBasesById, supersedeReasonsById } from "@/domain/positions/vocabulary";
import { formatWorldDate } from "@/lib/days";
import { ActMark } from "./act-mark";
import { CitedQuote } from "./cited-quote";
import { Grade } from "./grade";
import { GradeButton } from "./grade-button";
import { NextVersionButton } from "./next-version-button";
import { DoubtedGrade } from "./position-marks";
import { ReviewButtons } from "./review-buttons";
import { StanceMark } from "./stance-mark";
import { SubmitForReview } from "./submit-for-review";

type QueueItemProps = { item: Item; negotiation: string; role: Role };

/** A version that waits, with all that is weighed: our sentence beside the words it rests on, and what it would replace. */
export function QueueItem({ item, negotiation, role }: QueueItemProps) {
  const { id, issue, party, act, statement, conditions, validFrom, citations, replaced, replaces, review, step } = item;
  const href = `/n/${negotiation}/issues/${issue.number}?open=${id}#position-${id}`;
  return (
    <li className="grid gap-3 border-b border-rule py-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[auto_1fr] lg:gap-x-8">
      <div className="stack">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <b>{party.name}</b> on{" "}
          <Link className="link" href={href} data-row="">
            {issueKey(negotiation, issue.number)} {issue.title}
          </Link>
        </p>
        <div>
          <ActMark act={act} /> <Grade reliability={item.reliability} credibility={item.credibility} />
          <p className="text-md">{statement}</p>
          <p className="facts text-sm text-ink-3">
            {conditions ? <span>{conditions}</span> : null}
            <span className="num">{formatWorldDate(validFrom.edtf)}</span>
            <DateReason date={validFrom} inFull />
            <span>
              {item.speaker?.name || item.speakerText || "nobody named"},{" "}
              {attributionBasesById[item.basis].label.toLowerCase()}
              {item.reporter ? `, as reported by ${item.reporter}` : ""}
            </span>
          </p>
        </div>
        {replaced && replaces ? (
          <p className="border-l-2 border-rule-2 pl-2.5 text-ink-2">
            Replaces <ActMark act={replaced.act} /> {replaced.statement}{" "}
            <span className="num text-ink-3">{formatWorldDate(replaced.validFrom.edtf)}</span>:{" "}
            <b>{supersedeReasonsById[replaces.reason].label.toLowerCase()}</b>
          </p>
        ) : null}
        {step.note ? (
          <p className="border-l-2 border-mark bg-mark-bg py-1 pl-2.5">
            <b>{step.by}:</b> {step.note}
          </p>
        ) : null}
        <p className="text-sm text-ink-3">
          {supportInWords(item)} <DoubtedGrade row={item} />
        </p>
        <p className="text-sm text-ink-3">
          recorded by {item.recordedBy}, <DateText value={item.recordedAt} />
        </p>
      </div>
      <div className="stack lg:row-span-2">
        {citations.length === 0 ? <p className="text-ink-3">Nothing is cited yet.</p> : null}
        {citations.map((citation) => (
          <CitedQuote
            key={citation.citationId}
            evidence={citation}
            negotiation={negotiation}
            family={citation.stance === "supports" ? familyOf(act) : undefined}
            before={<StanceMark stance={citation.stance} />}
          />
        ))}
      </div>
      <div className="row">
        {review === "in_review" && may(role, "position.review") ? (
          <ReviewButtons negotiation={negotiation} position={{ id, statement }} />
        ) : null}
        {review !== "in_review" && may(role, "position.write") ? (
          <>
            <SubmitForReview negotiation={negotiation} positionId={id} />
            <NextVersionButton negotiation={negotiation} detail={item} />
          </>
        ) : null}
        {may(role, "position.grade") ? <GradeButton negotiation={negotiation} detail={item} /> : null}
      </div>
    </li>
  );
}

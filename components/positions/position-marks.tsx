import { NotEqual } from "@/components/ui/icons/marks";
import type { PositionRow } from "@/domain/board/issue-view";
import { gradeDoubt } from "@/domain/positions/support";
import { ranksById, supersedeReasonsById } from "@/domain/positions/vocabulary";
import { plural } from "@/lib/plural";
import { ReviewMark } from "./review-mark";

export function Disputed({ label = "disputed" }: { label?: string }) {
  return (
    <span className="whitespace-nowrap font-medium text-mark-ink">
      <NotEqual className="inline align-[-0.12em]" /> {label}
    </span>
  );
}

/** A quote that bears it out no longer stands as it was in a newer capture, and nobody has judged it. */
export function Drifted({ quotes }: { quotes: number }) {
  const tip = `${plural(quotes, "supporting quote")} no longer ${quotes === 1 ? "stands" : "stand"} as quoted in a newer capture`;
  return (
    <span className="whitespace-nowrap font-medium text-mark-ink" data-tip={tip}>
      <span aria-hidden="true">≈</span> drifted<span className="sr-only">: {tip}</span>
    </span>
  );
}

/** A grade that what supports the position no longer bears, until somebody grades it anew; nothing for any other. */
export function DoubtedGrade({ row }: { row: Pick<PositionRow, "credibility" | "origins" | "machine"> }) {
  const doubt = gradeDoubt(row);
  if (!doubt) return null;
  return (
    <span className="font-medium text-mark-ink" data-tip={doubt.help}>
      {" "}
      {doubt.label}
    </span>
  );
}

/** Why a version is not, or not simply, what the board shows. */
export function PositionMarks({ row, stands }: { row: PositionRow; stands: boolean }) {
  const why: string[] = [];
  if (row.superseded && !stands) why.push(supersedeReasonsById[row.superseded].label.toLowerCase());
  else if (row.review === "reviewed" && row.rank === "deprecated") why.push("set aside: deprecated");
  else if (row.review === "reviewed" && !stands) why.push("not shown on the board of this day");
  if (stands && row.rank === "preferred") why.push(ranksById.preferred.label.toLowerCase());
  return (
    <>
      {row.review === "reviewed" ? null : <ReviewMark state={row.review} />}
      {row.replaces && row.review !== "reviewed" ? <span>to replace the version on the board</span> : null}
      <DoubtedGrade row={row} />
      {row.contradicts > 0 && !stands ? <Disputed label={`${row.contradicts} against`} /> : null}
      {row.drifted > 0 ? <Drifted quotes={row.drifted} /> : null}
      {why.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </>
  );
}

import type { ReactNode } from "react";
import { DateReason } from "@/components/dates/said-date";
import { DateText } from "@/components/ui/date-text";
import { HistoryList } from "@/components/ui/history-list";
import { LeftOut } from "@/components/ui/left-out";
import type { VersionView } from "@/domain/board/issue-view";
import { credibilitiesById, ranksById, reviewStatesById, supersedeReasonsById } from "@/domain/positions/vocabulary";
import { formatWorldDate } from "@/lib/days";
import { plural } from "@/lib/plural";
import { ActMark, actWords } from "./act-mark";

type Step = { at: string; by: string; what: string; why: string };

/** The story of a position, latest version first: what the party did, why the version came, and what we did with it. */
export function VersionHistory({ versions, later }: { versions: readonly VersionView[]; later: number }) {
  const items = versions.map((version, index) => ({
    key: version.id,
    when: <span className="num">{formatWorldDate(version.validFrom.edtf)}</span>,
    what: (
      <>
        <ActMark act={version.act} /> <span className="text-ink-2">{version.statement}</span>
      </>
    ),
    why: <Why version={version} before={versions[index + 1]} />,
  }));
  return (
    <>
      <HistoryList items={items} />
      <LeftOut count={later} of={(count) => plural(count, "version")} />
    </>
  );
}

function Why({ version, before }: { version: VersionView; before: VersionView | undefined }) {
  return (
    <>
      <p>
        {origin(version, before)} · recorded <DateText value={version.recordedAt} /> by {version.recordedBy}
      </p>
      <DateReason date={version.validFrom} inFull />
      {stepsOf(version).map(({ at, by, what, why }) => (
        <p key={`${at}${what}`} className="text-sm text-ink-3">
          {what} by {by}, <DateText value={at} />
          {why ? `: ${why}` : ""}
        </p>
      ))}
    </>
  );
}

function origin({ reason }: VersionView, before: VersionView | undefined): ReactNode {
  if (reason) {
    const from = before ? `, from “${actWords(before.act)}”` : "";
    return (
      <>
        <b>{supersedeReasonsById[reason].label.toLowerCase()}</b>
        {from}
      </>
    );
  }
  return before ? "draft revised" : "first recorded";
}

/** What was done with a version, oldest first. That a draft was begun, or gave way to its revision, goes without saying. */
function stepsOf({ reviews, gradings, rankings, superseded }: VersionView): Step[] {
  const steps: Step[] = [
    ...reviews
      .filter(({ state }) => state !== "draft")
      .map(({ state, note, at, by }) => ({ at, by, what: reviewStatesById[state].label, why: note })),
    ...gradings.map(({ credibility, reason, at, by }) => ({
      at,
      by,
      what: `Graded ${credibility}, ${credibilitiesById[credibility].label.toLowerCase()},`,
      why: reason,
    })),
    ...rankings.map(({ rank, reason, at, by }) => ({
      at,
      by,
      what: `Ranked ${ranksById[rank].label.toLowerCase()}`,
      why: reason,
    })),
  ];
  if (superseded?.reason === "retracted_by_source") {
    steps.push({
      at: superseded.at,
      by: superseded.by,
      what: "Recorded as retracted by the source",
      why: superseded.note,
    });
  }
  return steps.sort((a, b) => (a.at < b.at ? -1 : 1));
}

import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import type { JudgedHazard } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { plural } from "@/lib/plural";

/** Where a hazard stands in the text; nothing for one of the whole. */
export function HazardPlace({ start, end }: { start: number | null; end: number | null }) {
  if (start === null || end === null) return null;
  const count = (units: number) => units.toLocaleString("en-GB");
  return (
    <span className="num whitespace-nowrap text-ink-3">
      characters {count(start + 1)}–{count(end)}
    </span>
  );
}

type JudgedHazardsProps = { judged: readonly JudgedHazard[]; actions: (hazard: JudgedHazard) => ReactNode };

/** What was said about hazards: who dismissed one or brought it back, when and why. Folded; a dismissed one stays in reach. */
export function JudgedHazards({ judged, actions }: JudgedHazardsProps) {
  if (judged.length === 0) return null;
  const dismissed = judged.filter((hazard) => hazard.dismissed).length;
  return (
    <details className="text-sm text-ink-2">
      <summary className="w-fit cursor-pointer">
        {dismissed > 0 ? `${plural(dismissed, "hazard")} dismissed` : "Hazards brought back"}
      </summary>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {judged.map((hazard) => (
          <li key={hazard.id} className="border-l-2 border-rule-2 pl-2">
            <b>{hazardKindsById[hazard.kind].label}</b>{" "}
            <span className="text-ink-3">{hazard.by ? `marked by ${hazard.by}` : "found by a rule"}</span>
            <p>
              {hazard.reason} <HazardPlace start={hazard.start} end={hazard.end} />
            </p>
            <ul>
              {hazard.judgements.map(({ verdict, reason, at, by }) => (
                <li key={at} className="text-ink-3">
                  {verdict === "dismissed" ? "Dismissed" : "Brought back"} by {by}, <DateText value={at} />
                  {reason ? `: ${reason}` : ""}
                </li>
              ))}
            </ul>
            {hazard.dismissed ? actions(hazard) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

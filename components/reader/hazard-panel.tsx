import type { ReactNode } from "react";
import { Quote } from "@/components/ui/quote";
import type { AskedHazard } from "@/domain/board/reading";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { Panel } from "./panel";

type HazardPanelProps = {
  negotiation: string;
  captureId: string;
  hazard: AskedHazard;
  text: string;
  language: string | null;
  /** The threads on it. */
  discussion: ReactNode;
};

/** One hazard: what it warns of and where, and what is said about it. */
export function HazardPanel({ negotiation, captureId, hazard, text, language, discussion }: HazardPanelProps) {
  const { kind, reason, by, start, end, dismissed } = hazard;
  const words = start === null || end === null ? "" : text.slice(start, end);
  return (
    <Panel title="Hazard" negotiation={negotiation} captureId={captureId}>
      <div className="border-l-2 border-mark pl-2">
        <b className="text-ink">{hazardKindsById[kind].label}</b>
        <p>{reason}</p>
        <p className="text-sm text-ink-3">
          {by ? `Marked by ${by}` : "Found by a rule"}
          {dismissed ? "; dismissed since" : ""}
          {words ? "" : "; about the whole text"}
        </p>
      </div>
      {words ? (
        <Quote lang={language ?? undefined}>
          <span className="line-clamp-6">{words}</span>
        </Quote>
      ) : null}
      <h3 className="section-title">Discussion</h3>
      {discussion}
    </Panel>
  );
}

import type { ReactNode } from "react";
import { IconLink } from "@/components/ui/icon-button";
import { Close } from "@/components/ui/icons/objects";
import { Quote } from "@/components/ui/quote";
import type { AskedHazard } from "@/domain/board/reading";
import { hazardKindsById } from "@/domain/sources/vocabulary";

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
    <section data-panel="" aria-label="Hazard" className="grid content-start gap-3">
      <header className="flex items-center justify-between">
        <h2 className="label">Hazard</h2>
        <IconLink
          label="Close"
          kbd="Escape"
          size="sm"
          icon={<Close />}
          href={`/n/${negotiation}/captures/${captureId}`}
          scroll={false}
        />
      </header>
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
    </section>
  );
}

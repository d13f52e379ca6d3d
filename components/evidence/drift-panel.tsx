import type { ReactNode } from "react";
import { Cited } from "@/components/reader/cited";
import { IconLink } from "@/components/ui/icon-button";
import { Close } from "@/components/ui/icons/objects";
import type { DriftItem } from "@/domain/board/drift-view";
import { JudgeDrift } from "./judge-drift";
import { Wordings } from "./wordings";

type DriftPanelProps = {
  item: DriftItem;
  negotiation: string;
  mayJudge: boolean;
  /** The threads on the quote. */
  discussion: ReactNode;
};

/** Beside the newer capture: a quote that reads otherwise there, with both wordings, what rests on it, and the question. */
export function DriftPanel({ item, negotiation, mayJudge, discussion }: DriftPanelProps) {
  return (
    <section data-panel="" aria-label="Drifted quote" className="grid content-start gap-3">
      <header className="flex items-center justify-between">
        <h2 className="label">Is this the same passage?</h2>
        <IconLink
          label="Close"
          kbd="Escape"
          size="sm"
          icon={<Close />}
          href={`/n/${negotiation}/captures/${item.after.captureId}`}
          scroll={false}
        />
      </header>
      <Wordings item={item} negotiation={negotiation} />
      {mayJudge ? <JudgeDrift negotiation={negotiation} id={item.id} found={item.after.found !== null} /> : null}
      <h3 className="section-title">Rests on it</h3>
      {item.citations.length === 0 ? <p className="text-ink-3">Nothing is cited on it.</p> : null}
      <ul className="grid gap-2.5">
        {item.citations.map((citation) => (
          <li key={citation.id}>
            <Cited negotiation={negotiation} citation={citation} />
          </li>
        ))}
      </ul>
      <h3 className="section-title">Discussion</h3>
      {discussion}
    </section>
  );
}

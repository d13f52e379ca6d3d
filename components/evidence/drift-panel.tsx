import type { ReactNode } from "react";
import { Cited } from "@/components/reader/cited";
import { Panel } from "@/components/reader/panel";
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
    <Panel
      title="Drifted quote"
      heading="Is this the same passage?"
      negotiation={negotiation}
      captureId={item.after.captureId}
    >
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
    </Panel>
  );
}

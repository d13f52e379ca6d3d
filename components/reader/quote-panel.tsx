import type { ReactNode } from "react";
import { DriftLink } from "@/components/evidence/drift-link";
import { CommandButton } from "@/components/ui/command-button";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { Quote } from "@/components/ui/quote";
import type { QuoteView } from "@/domain/board/reading";
import { stancesById } from "@/domain/evidence/stances";
import { withdrawCitationAction } from "@/domain/positions/actions";
import { Cited } from "./cited";
import { Panel } from "./panel";
import { quoteHref } from "./quote-href";
import { tonesOf } from "./tones";

type QuotePanelProps = {
  negotiation: string;
  captureId: string;
  quote: QuoteView;
  words: string;
  language: string | null;
  /** Other quotes that share words with it. */
  overlapping: readonly QuoteView[];
  mayWrite: boolean;
  /** The threads on it. */
  discussion: ReactNode;
  /** The earlier capture in which it was quoted, when the words stand here unchanged. */
  from?: { captureId: string; at: string };
};

/** One quote: its words, what is cited on it, and what is said about it. */
export function QuotePanel(props: QuotePanelProps) {
  const { negotiation, captureId, quote, words, language, overlapping, mayWrite, discussion, from } = props;
  const { citations } = quote;
  return (
    <Panel title="Quote" negotiation={negotiation} captureId={captureId}>
      <Quote
        tone={tonesOf(citations)[0]}
        lang={language ?? undefined}
        source={
          <>
            Quoted by {quote.by}, <DateText value={quote.at} />
          </>
        }
      >
        {words}
      </Quote>
      {from ? (
        <p className="text-sm text-ink-2">
          Quoted in the{" "}
          <Link className="link" href={`/n/${negotiation}/captures/${from.captureId}${quoteHref(quote.id)}`}>
            capture of <DateText value={from.at} form="time" />
          </Link>
          ; the words stand here unchanged.
        </p>
      ) : null}
      {quote.drift ? (
        <p className="text-sm">
          <DriftLink drift={quote.drift} negotiation={negotiation} evidenceId={quote.id} />
        </p>
      ) : null}
      {citations.length === 0 ? <p className="text-ink-3">Nothing rests on it yet.</p> : null}
      <ul className="grid gap-2.5">
        {citations.map((citation) => (
          <li key={citation.id} className="grid gap-0.5 border-t border-rule pt-2">
            <Cited negotiation={negotiation} citation={citation} />
            <div className="row gap-x-2 gap-y-0 text-sm text-ink-3">
              <span>
                {stancesById[citation.stance].label.toLowerCase()}
                {citation.note ? `: ${citation.note}` : ""}
              </span>
              {mayWrite && citation.position ? (
                <CommandButton
                  size="sm"
                  variant="quiet"
                  action={withdrawCitationAction.bind(null, negotiation)}
                  input={{ citationId: citation.id }}
                  done="Citation withdrawn"
                  confirm={{
                    title: "Withdraw this citation?",
                    body: "The position loses this quote. The quote and the history stay.",
                    label: "Withdraw",
                  }}
                >
                  Withdraw
                </CommandButton>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {overlapping.length > 0 ? (
        <p className="text-sm text-ink-2">
          Shares words with{" "}
          {overlapping.map(({ id }, index) => (
            <span key={id}>
              {index > 0 ? ", " : ""}
              <Link className="link" href={quoteHref(id)} scroll={false}>
                {index === 0 ? "another quote" : "one more"}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      <h3 className="section-title">Discussion</h3>
      {discussion}
    </Panel>
  );
}

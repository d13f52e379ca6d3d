import "./positions.css";
import type { ReactNode } from "react";
import { Quote } from "@/components/ui/quote";
import type { ActFamily } from "@/domain/positions/acts";
import { isMachineTranslated } from "@/domain/sources/vocabulary";
import { type QuotedEvidence, QuoteFacts } from "./quote-facts";

type CitedQuoteProps = {
  evidence: QuotedEvidence;
  negotiation: string;
  /** Colours the line beside the words. */
  family?: ActFamily;
  /** Said before the document: the stance, what it is cited for. */
  before?: ReactNode;
  after?: ReactNode;
};

/** Words of a source with where they stand. What a machine translated is not shown as anybody's words, and says so. */
export function CitedQuote({ evidence, negotiation, family, before, after }: CitedQuoteProps) {
  const { exact, transform, language } = evidence;
  return (
    <Quote
      tone={isMachineTranslated(transform) ? "border-dashed" : family}
      lang={language && language !== "en" ? language : undefined}
      source={<QuoteFacts evidence={evidence} negotiation={negotiation} before={before} after={after} />}
    >
      {exact}
    </Quote>
  );
}

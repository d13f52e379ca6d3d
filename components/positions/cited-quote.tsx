import "./positions.css";
import type { ReactNode } from "react";
import { DriftLink } from "@/components/evidence/drift-link";
import { quoteHref } from "@/components/reader/quote-href";
import { Link } from "@/components/ui/link";
import { Quote } from "@/components/ui/quote";
import type { EvidenceView } from "@/domain/board/issue-view";
import type { ActFamily } from "@/domain/positions/acts";
import { type HazardKind, hazardKindsById, isMachineTranslated, transformsById } from "@/domain/sources/vocabulary";
import { formatWorldDate } from "@/lib/days";

type CitedQuoteProps = {
  evidence: Pick<EvidenceView, "id" | "exact" | "captureId" | "document" | "published" | "transform"> &
    Partial<Pick<EvidenceView, "reliability" | "hazards" | "language" | "source" | "drift">>;
  negotiation: string;
  /** Colours the line beside the words. */
  family?: ActFamily;
  /** Said before the document: the stance, what it is cited for. */
  before?: ReactNode;
  after?: ReactNode;
  /** The same words in pieces, to mark some of them. */
  words?: ReactNode;
};

/** Hazards that bear on the words of a quote, rather than on what is known of its document. */
const bearing = new Set<HazardKind>(["translation_artefact", "polarity_suspect", "editorial_insertion", "truncated"]);

/** The address at which the reader shows a quote in its document. */
export function readerHref(negotiation: string, evidence: { id: string; captureId: string }): string {
  return `/n/${negotiation}/captures/${evidence.captureId}${quoteHref(evidence.id)}`;
}

/** Words of a source with where they stand. What a machine translated is not shown as anybody's words, and says so. */
export function CitedQuote({ evidence, negotiation, family, before, after, words }: CitedQuoteProps) {
  const { exact, document, source, reliability, published, transform, hazards = [], language, drift } = evidence;
  const machine = isMachineTranslated(transform);
  const warnings = hazards.filter((kind) => bearing.has(kind)).map((kind) => hazardKindsById[kind].label.toLowerCase());
  const where = (
    <>
      {before}
      <span>
        {document}
        {source && source !== document ? `, ${source}` : ""}
        {reliability ? (
          <>
            {" "}
            <span className="badge" data-letter="" data-tip={`Source reliability ${reliability}`}>
              {reliability}
            </span>
          </>
        ) : null}
      </span>
      <span className="num">{published.edtf ? formatWorldDate(published.edtf) : "publication date unknown"}</span>
      {transform === "original" ? null : <span>{transformsById[transform].label.toLowerCase()}</span>}
      {warnings.length > 0 ? <span className="text-mark-ink">{warnings.join(", ")}</span> : null}
      <Link className="link" href={readerHref(negotiation, evidence)}>
        open in reader
      </Link>
      {drift ? <DriftLink drift={drift} negotiation={negotiation} evidenceId={evidence.id} /> : null}
      {after}
    </>
  );
  return (
    <Quote
      tone={machine ? "border-dashed" : family}
      lang={language && language !== "en" ? language : undefined}
      source={<span className="facts">{where}</span>}
    >
      {words ?? exact}
    </Quote>
  );
}

import "./positions.css";
import type { ReactNode } from "react";
import { DriftLink } from "@/components/evidence/drift-link";
import { quoteHref } from "@/components/reader/quote-href";
import { Link } from "@/components/ui/link";
import type { EvidenceView } from "@/domain/board/issue-view";
import { type HazardKind, hazardKindsById, transformsById } from "@/domain/sources/vocabulary";
import { formatWorldDate } from "@/lib/days";

/** A quote as far as it is shown anywhere. */
export type QuotedEvidence = Pick<EvidenceView, "id" | "exact" | "captureId" | "document" | "published" | "transform"> &
  Partial<Pick<EvidenceView, "reliability" | "hazards" | "language" | "source" | "drift">>;

type QuoteFactsProps = {
  evidence: QuotedEvidence;
  negotiation: string;
  before?: ReactNode;
  after?: ReactNode;
};

/** Hazards that bear on the words of a quote, rather than on what is known of its document. */
const bearing = new Set<HazardKind>(["translation_artefact", "polarity_suspect", "editorial_insertion", "truncated"]);

/** The address at which the reader shows a quote in its document. */
function readerHref(negotiation: string, evidence: { id: string; captureId: string }): string {
  return `/n/${negotiation}/captures/${evidence.captureId}${quoteHref(evidence.id)}`;
}

/** Where a quote stands and what to make of its words: document, source with letter, date, transform, hazards, drift. */
export function QuoteFacts({ evidence, negotiation, before, after }: QuoteFactsProps) {
  const { document, source, reliability, published, transform, hazards = [], drift } = evidence;
  const warnings = hazards.filter((kind) => bearing.has(kind)).map((kind) => hazardKindsById[kind].label.toLowerCase());
  return (
    <span className="facts">
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
    </span>
  );
}

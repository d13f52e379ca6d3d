import { Published } from "@/components/sources/published";
import { SourceLetter } from "@/components/sources/source-letter";
import type { Reading } from "@/domain/board/reading";
import { transformsById } from "@/domain/sources/vocabulary";

/** What is known of a document, for the line above its text; what is not known is said too. */
export function ReadingFacts({ reading: { document, capture } }: { reading: Reading }) {
  const { source, outlet, published } = document;
  const unknown = source ? null : outlet ? "source unknown" : "outlet unknown";
  return (
    <span className="row gap-x-2 gap-y-0 text-ink-2">
      {source ? (
        <>
          <SourceLetter reliability={source.reliability} /> {source.name}
        </>
      ) : null}
      {[unknown, outlet !== source?.name ? outlet : null].filter(Boolean).join(" · ")}
      <span>
        · published <Published date={published} />
      </span>
      <span>· {transformsById[capture.transform].label.toLowerCase()}</span>
    </span>
  );
}

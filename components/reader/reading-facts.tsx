import { Published } from "@/components/sources/published";
import { SourceLetter } from "@/components/sources/source-letter";
import { DateText } from "@/components/ui/date-text";
import type { Reading } from "@/domain/board/reading";
import { markingsById } from "@/domain/negotiations/vocabulary";
import { transformsById } from "@/domain/sources/vocabulary";
import { plural } from "@/lib/plural";

/** What is known of a document, for the line above its text; what is not known is said too. */
export function ReadingFacts({ reading: { document, capture, originSize } }: { reading: Reading }) {
  const { source, outlet, byline, published, marking } = document;
  return (
    <ul className="row gap-x-4 gap-y-0.5 text-sm text-ink-2" aria-label="What is known">
      <li>
        {source ? (
          <span className="inline-flex items-baseline gap-1.5">
            <SourceLetter reliability={source.reliability} /> {source.name}
          </span>
        ) : (
          "source unknown"
        )}
      </li>
      {outlet === source?.name && outlet ? null : <li>{outlet ?? "outlet unknown"}</li>}
      {byline ? <li>{byline}</li> : null}
      <li>
        published <Published date={published} />
      </li>
      <li>
        captured <DateText value={capture.at} />
      </li>
      <li data-tip={transformsById[capture.transform].help}>{transformsById[capture.transform].label.toLowerCase()}</li>
      <li>{originSize > 1 ? `one origin with ${plural(originSize - 1, "other document")}` : "its own origin"}</li>
      <li data-tip={markingsById[marking].help}>{markingsById[marking].label}</li>
    </ul>
  );
}

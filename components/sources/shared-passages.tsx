import "@/components/positions/positions.css";
import { Quote } from "@/components/ui/quote";
import type { Comparison, Excerpt, SharedPassage } from "@/domain/sources/suggestion-view";
import { plural } from "@/lib/plural";

/** The passages that two texts share, side by side: the shared words marked, with a few of those around them. */
export function SharedPassages({ comparison }: { comparison: Comparison }) {
  const { one, two, passages } = comparison;
  if (passages.length === 0)
    return <p className="text-ink-2">No shared passage is left: what the two share is marked as boilerplate by now.</p>;
  return (
    <section aria-label="Shared passages">
      <div className="grid gap-x-8 max-sm:hidden sm:grid-cols-2" aria-hidden="true">
        <p className="mb-3 font-semibold">{one.title}</p>
        <p className="mb-3 font-semibold">{two.title}</p>
      </div>
      <ol className="grid gap-5">
        {passages.map((passage) => (
          <li key={`${passage.one.words}${passage.one.before}`} className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
            <Side title={one.title} excerpt={passage.one} />
            <Side title={two.title} excerpt={passage.two} />
            <p className="text-sm text-ink-3 sm:col-span-2">
              {plural(passage.words, "word")}, {quotedWords(passage, one.title, two.title)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Side({ title, excerpt }: { title: string; excerpt: Excerpt }) {
  const { before, words, after } = excerpt;
  return (
    <div>
      <p className="text-sm text-ink-3 sm:sr-only">{title}</p>
      <Quote>
        <span className="text-ink-3">{before}</span>
        <mark>{words}</mark>
        <span className="text-ink-3">{after}</span>
      </Quote>
    </div>
  );
}

function quotedWords({ quotedInOne, quotedInTwo }: SharedPassage, one: string, two: string): string {
  if (quotedInOne && quotedInTwo) return "quoted in both";
  if (quotedInOne) return `quoted in “${one}” alone`;
  if (quotedInTwo) return `quoted in “${two}” alone`;
  return "not quoted";
}

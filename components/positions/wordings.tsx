import "./wordings.css";
import { Link } from "@/components/ui/link";
import type { CitationView } from "@/domain/board/issue-view";
import { type Synopsis, type SynopsisCell, synopsisOf } from "@/domain/evidence/synopsis";
import { type Act, familyOf } from "@/domain/positions/acts";
import { isMachineTranslated } from "@/domain/sources/vocabulary";
import { CitedQuote } from "./cited-quote";
import { QuoteFacts } from "./quote-facts";
import { StanceMark } from "./stance-mark";

type WordingsProps = {
  negotiation: string;
  positionId: string;
  act: Act;
  citations: readonly CitationView[];
  /** The citation that all others are aligned to. */
  base: CitationView;
};

/** The passages cited for one position, aligned to one of them word by word: a column each, rows where any of them differs. */
export function Wordings({ negotiation, positionId, act, citations, base }: WordingsProps) {
  const passages = [base, ...citations.filter((citation) => citation !== base)];
  if (passages.length === 1)
    return (
      <>
        <CitedQuote
          evidence={base}
          negotiation={negotiation}
          family={base.stance === "supports" ? familyOf(act) : undefined}
          before={<StanceMark stance={base.stance} />}
        />
        <p className="mt-3 text-ink-2">Only this passage is cited; there is no other to lay beside it.</p>
      </>
    );
  const [first = { words: "" }, ...others] = passages.map(({ exact, language }) => ({ words: exact, language }));
  const synopsis = synopsisOf(first, others);
  return (
    <>
      <p className="measure mb-4 text-sm text-ink-2">
        All passages are aligned to the first. Marked is what a passage <ins className="wording-mark">puts in</ins>,
        what it says in <mark className="wording-mark">other words</mark>, and what it{" "}
        <span className="left-out">leaves out</span>. Case and punctuation do not count.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard too */}
      <section className="table-scroll" aria-label="Passages side by side" tabIndex={0}>
        <table className="synopsis">
          <thead>
            <tr>
              {passages.map((citation, column) => (
                <th scope="col" key={citation.citationId} data-machine={machine(citation)}>
                  <b className="siglum">{siglum(column)}</b>
                  <QuoteFacts
                    evidence={citation}
                    negotiation={negotiation}
                    before={<StanceMark stance={citation.stance} />}
                    after={
                      column === 0 ? null : (
                        <>
                          <span className="num">{agreement(synopsis, column)}</span>
                          <Link
                            className="link"
                            href={`/n/${negotiation}/wordings/${positionId}?beside=${citation.citationId}`}
                          >
                            align all to this
                          </Link>
                        </>
                      )
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: synopsis.rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place, and is drawn once.
              <tr key={row}>
                {synopsis.columns.map((cells, column) => {
                  const cell = cells.find((one) => one.row === row);
                  return cell && passages[column] ? (
                    <Cell
                      key={passages[column].citationId}
                      cell={cell}
                      passage={passages[column]}
                      sigla={column === 0 ? sigla(synopsis, row) : siglum(column)}
                      alike={cells.some(({ kind }) => kind === "same")}
                    />
                  ) : null;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

type CellProps = {
  cell: SynopsisCell;
  passage: CitationView;
  sigla: string;
  /** Whether any of the passage's words are the base's: where none are, marking all of them would say nothing. */
  alike: boolean;
};

function Cell({ cell: { kind, rows, words }, passage, sigla, alike }: CellProps) {
  const { language } = passage;
  const marked = kind === "changed" && alike;
  return (
    <td
      rowSpan={rows > 1 ? rows : undefined}
      data-kind={kind}
      data-machine={machine(passage)}
      lang={words !== "" && language && language !== "en" ? language : undefined}
    >
      {/* Said where there is no room for columns; there they are named in the head. */}
      <b className="siglum" lang="en">
        {sigla}
      </b>
      {kind === "omitted" ? <span className="left-out">left out</span> : null}
      {marked ? <mark className="wording-mark">{words}</mark> : null}
      {kind === "added" ? <ins className="wording-mark">{words}</ins> : null}
      {marked || kind === "added" ? null : <span>{words}</span>}
    </td>
  );
}

/** A small letter for each passage; the large ones are for the reliability of sources. */
function siglum(column: number): string {
  const letter = String.fromCharCode(97 + (column % 26));
  return column < 26 ? letter : `${letter}${Math.floor(column / 26) + 1}`;
}

/** The passages that have the words of the base in a row, the base first. */
function sigla({ columns }: Synopsis, row: number): string {
  return columns
    .flatMap((cells, column) =>
      column === 0 || cells.some((cell) => cell.row === row && cell.kind === "same") ? [siglum(column)] : [],
    )
    .join(" ");
}

function agreement({ columns }: Synopsis, column: number): string {
  const words = (cells: readonly SynopsisCell[] = []) => cells.reduce((sum, { count }) => sum + count, 0);
  const same = words(columns[column]?.filter(({ kind }) => kind === "same"));
  if (same === 0) return `says it in no words of ${siglum(0)}`;
  return `${same} of ${words(columns[column])} words as in ${siglum(0)}`;
}

function machine({ transform }: CitationView): "" | undefined {
  return isMachineTranslated(transform) ? "" : undefined;
}

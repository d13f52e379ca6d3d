import { Fragment, type ReactNode } from "react";
import type { EarlierQuote, QuoteView } from "@/domain/board/reading";
import type { HazardView } from "@/domain/sources/views";
import { plural } from "@/lib/plural";
import type { Stretch } from "@/lib/sentences";
import { type Block, layOut, notePlaces, type Paragraph, type Piece } from "./layout";
import { MarginNotes } from "./margin-notes";
import { quoteAnchor } from "./quote-href";
import { within } from "./sections";
import { linesUnder } from "./tones";

type TextProps = {
  text: string;
  /** The stretch of it that is drawn, of whole lines. */
  section: Stretch;
  quotes: readonly (QuoteView & { state?: EarlierQuote["state"] })[];
  hazards: readonly HazardView[];
  /** How many comments stand on a hazard, by its id. */
  talks: Readonly<Record<string, number>>;
  /** The quote whose panel is open. */
  open: string | null;
  mayDismiss: boolean;
};

/**
 * The words of a capture in as few elements as they need: a paragraph for each line, with `data-start` for the way back to its offsets; boilerplate
 * folded; a mark for each stretch that is quoted, in the colour of what it is cited for.
 */
export function Text({ text, section, talks, open, mayDismiss, ...marks }: TextProps) {
  const quotes = within(section, marks.quotes);
  const hazards = within(section, marks.hazards);
  const placed = hazards.flatMap(({ id, kind, start, end }) =>
    start === null || end === null ? [] : [{ id, start, end, boilerplate: kind === "boilerplate" }],
  );
  const blocks = layOut(text, { quotes, hazards: placed }, section);
  const whole = section.start === 0 ? marks.hazards.filter(({ start }) => start === null) : [];
  const notesOf = (told: readonly HazardView[]) => <MarginNotes hazards={told} talks={talks} mayDismiss={mayDismiss} />;
  const notes = (ids: readonly string[]) => notesOf(hazards.filter(({ id }) => ids.includes(id)));
  const draw = { text, quotes, hazards, open, notes };
  return (
    <>
      {notesOf(whole)}
      {blocks.map((block) =>
        block.boilerplate ? (
          <Folded key={block.paragraphs[0]?.start} block={block} draw={draw} />
        ) : (
          block.paragraphs.map((paragraph) => <Passage key={paragraph.start} paragraph={paragraph} draw={draw} />)
        ),
      )}
    </>
  );
}

type Draw = Pick<TextProps, "text" | "quotes" | "hazards" | "open"> & {
  notes: (ids: readonly string[]) => ReactNode;
};

/** Boilerplate stays where it was, grey and folded; a quote in it keeps it open. */
function Folded({ block: { paragraphs }, draw }: { block: Block; draw: Draw }) {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
  const isQuoted = pieces.some(({ quotes }) => quotes.length > 0);
  return (
    <>
      {draw.notes(pieces.flatMap(({ begins }) => begins))}
      <details className="boilerplate" open={isQuoted}>
        <summary>{plural(paragraphs.length, "line")} of boilerplate</summary>
        {paragraphs.map((paragraph) => (
          <Passage key={paragraph.start} paragraph={paragraph} draw={{ ...draw, notes: () => null }} />
        ))}
      </details>
    </>
  );
}

function Passage({ paragraph, draw }: { paragraph: Paragraph; draw: Draw }) {
  const places = notePlaces(paragraph);
  return (
    <p data-start={paragraph.start}>
      {paragraph.pieces.map((piece) => {
        const words = draw.text.slice(piece.start, piece.end);
        const told = places.get(piece.start);
        return (
          <Fragment key={piece.start}>
            {told ? draw.notes(told) : null}
            <Words piece={piece} words={words} draw={draw} />
          </Fragment>
        );
      })}
    </p>
  );
}

function Words({ piece, words, draw }: { piece: Piece; words: string; draw: Draw }) {
  const kinds = draw.hazards.filter(({ id }) => piece.hazards.includes(id)).map(({ kind }) => kind);
  const isGrey = kinds.includes("boilerplate");
  const isSuspect = kinds.some((kind) => kind !== "boilerplate");
  const look = [isGrey && "grey", isSuspect && "suspect"].filter(Boolean).join(" ");
  if (piece.quotes.length === 0) return look ? <span className={look}>{words}</span> : words;
  const over = piece.quotes.flatMap((id) => draw.quotes.find((quote) => quote.id === id) ?? []);
  const [first, second, third] = linesUnder(over);
  const begins = over.find(({ start }) => start === piece.start);
  const isOpen = draw.open !== null && piece.quotes.includes(draw.open);
  const isDrifted = over.some(({ state }) => state === "drifted");
  const isEarlier = over.every(({ state }) => state !== undefined);
  const classes = [
    first,
    second && `also-${second}`,
    third && `third-${third}`,
    isEarlier && "earlier",
    isDrifted && "drifted",
    isOpen && "is-open",
    begins && "begins",
    look,
  ];
  return (
    <mark
      id={begins && quoteAnchor(begins.id)}
      data-quotes={piece.quotes.join(" ")}
      className={classes.filter(Boolean).join(" ")}
    >
      {words}
    </mark>
  );
}

import "@/components/positions/positions.css";
import "./drift.css";
import type { ReactNode } from "react";
import { quoteHref } from "@/components/reader/quote-href";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { Quote } from "@/components/ui/quote";
import type { DriftItem, Wording } from "@/domain/board/drift-view";
import { CONTEXT_LENGTH } from "@/domain/evidence/anchor";
import { isMachineTranslated, transformsById } from "@/domain/sources/vocabulary";

type WordingsProps = {
  item: Pick<DriftItem, "evidenceId" | "document" | "before" | "after">;
  negotiation: string;
  /** Beside each other where there is room, instead of one below the other. */
  wide?: boolean;
};

/** A quote as it was and as it reads in the newest capture of its document, with what stands around both; what differs is marked. */
export function Wordings({ item, negotiation, wide }: WordingsProps) {
  const { document, before, after, evidenceId } = item;
  const captures = `/n/${negotiation}/captures`;
  const isSame =
    after.found !== null &&
    !before.pieces.some(({ changed }) => changed) &&
    !after.found.pieces.some(({ changed }) => changed);
  return (
    <div className="wordings" data-wide={wide ? "" : undefined}>
      <Side
        name="quoted"
        label="As quoted"
        wording={before}
        language={document.language}
        changed={(words) => <del>{words}</del>}
        href={`${captures}/${before.captureId}${quoteHref(evidenceId)}`}
        open="open as quoted"
      />
      {after.found ? (
        <Side
          name="now"
          label={isSame ? "The same words, in other surroundings" : "As it reads now"}
          wording={after.found}
          language={document.language}
          changed={(words) => <ins>{words}</ins>}
          href={`${captures}/${after.captureId}${quoteHref(evidenceId)}`}
          open="open as it reads now"
        />
      ) : (
        <div className="stack">
          <p className="label">In the newest capture</p>
          <p className="text-ink-2">No passage was found that is alike enough to be this one.</p>
          <p className="facts text-sm text-ink-3">
            <span>
              captured <DateText value={after.at} />
            </span>
            <Link className="link" href={`${captures}/${after.captureId}`}>
              open the newest capture
            </Link>
          </p>
        </div>
      )}
    </div>
  );
}

type SideProps = {
  name: "quoted" | "now";
  label: string;
  wording: Wording;
  language: string | null;
  changed: (words: string) => ReactNode;
  href: string;
  open: string;
};

function Side({ name, label, wording, language, changed, href, open }: SideProps) {
  const { pieces, prefix, suffix, at, transform } = wording;
  return (
    <div className="stack wording" data-open={name}>
      <p className="label">{label}</p>
      <Quote
        tone={isMachineTranslated(transform) ? "border-dashed" : undefined}
        lang={language && language !== "en" ? language : undefined}
        source={
          <span className="facts">
            <span>
              captured <DateText value={at} />
            </span>
            {transform === "original" ? null : <span>{transformsById[transform].label.toLowerCase()}</span>}
            <Link className="link" href={href}>
              {open}
            </Link>
          </span>
        }
      >
        <span className="around">{beginning(prefix)}</span>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a wording never change places
          <span key={index}>{piece.changed ? changed(piece.words) : piece.words}</span>
        ))}
        <span className="around">{ending(suffix)}</span>
      </Quote>
    </div>
  );
}

// Context is kept by length, not by words: where it was cut, the broken word gives way to a sign that there is more.
const isCut = (context: string) => context.length >= CONTEXT_LENGTH - 1;
const beginning = (prefix: string) => (isCut(prefix) ? prefix.replace(/^\S*\s+(?=\S)/, "… ") : prefix);
const ending = (suffix: string) => (isCut(suffix) ? suffix.replace(/(?<=\S)\s+\S*$/, " …") : suffix);

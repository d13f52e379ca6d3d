import type { ReactNode } from "react";
import { EarlierQuotes } from "@/components/evidence/earlier-quotes";
import { LineageWords } from "@/components/sources/lineage";
import { DateText } from "@/components/ui/date-text";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import type { Reading } from "@/domain/board/reading";
import { joins } from "@/domain/sources/lineage";
import { plural } from "@/lib/plural";
import { CandidateList } from "./candidate-list";
import { RestsOn } from "./rests-on";

const keys = [
  ["j", "sentence"],
  ["J", "extend"],
  ["h l", "by word"],
  ["p", "record"],
  ["q", "quote only"],
  ["e", "cite"],
];

/** Beside the text: what rests on it, where it comes from, its other captures. */
export function ReaderAside({
  negotiation,
  reading,
  searched,
  who,
}: {
  negotiation: string;
  reading: Reading;
  /** How much of a long text was looked through for what it may hold, in characters; null for all of it. */
  searched: number | null;
  /** Names in the text that nobody is known by. */
  who?: ReactNode;
}) {
  const { capture, captures, evidence, earlier, lost, lineage, originSize, choices, candidates } = reading;
  return (
    <div>
      <RestsOn negotiation={negotiation} text={capture.text} quotes={[...evidence, ...earlier]} />
      <EarlierQuotes negotiation={negotiation} text={capture.text} earlier={earlier} lost={lost} />
      <CandidateList candidates={candidates} text={capture.text} />
      {who}
      {choices && searched !== null ? (
        <p className="mt-3 text-sm text-ink-3">
          Sentences and names are looked for in the first {searched.toLocaleString("en-GB")} characters of{" "}
          {capture.text.length.toLocaleString("en-GB")}.
        </p>
      ) : null}
      <h2 className="section-title">
        Lineage{" "}
        <small>{originSize > 1 ? `one origin with ${plural(originSize - 1, "other")}` : "its own origin"}</small>
      </h2>
      {lineage.length === 0 ? <p className="text-ink-3">No judgement is recorded.</p> : null}
      <ul className="grid gap-1.5">
        {lineage.map((line) => (
          <li key={line.id}>
            <LineageWords line={line} negotiation={negotiation} />
            {joins(line.kind) ? <p className="text-sm text-ink-3">counts as one origin with it</p> : null}
          </li>
        ))}
      </ul>
      {captures.length > 1 ? (
        <>
          <h2 className="section-title">Captures</h2>
          <ul className="grid gap-1">
            {captures.map(({ id, at }) => (
              <li key={id}>
                {id === capture.id ? (
                  <span aria-current="page">
                    <DateText value={at} form="time" />, this one
                  </span>
                ) : (
                  <Link className="link" href={`/n/${negotiation}/captures/${id}`}>
                    <DateText value={at} form="time" />
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {choices ? (
        <p className="row mt-6 gap-x-3 text-sm text-ink-3 pointer-coarse:hidden">
          {keys.map(([key = "", label]) => (
            <span key={key}>
              <Kbd keys={key} /> {label}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

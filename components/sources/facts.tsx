import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { markingsById } from "@/domain/negotiations/vocabulary";
import type { DocumentPage } from "@/domain/sources/views";
import { Published } from "./published";
import { SourceLetter } from "./source-letter";

/** What is known about a document, with every unknown spelled out. */
export function Facts({ document }: { document: DocumentPage["document"] }) {
  const { source, outlet, byline, published, url, archiveUrl, language, marking, note, createdAt, createdBy } =
    document;
  const facts: [string, ReactNode][] = [
    [
      "Source",
      source && (
        <span className="inline-flex items-baseline gap-1.5">
          <SourceLetter reliability={source.reliability} /> {source.name}
        </span>
      ),
    ],
    ["Outlet", outlet],
    ["Byline", byline],
    ["Published", <Published key="published" date={published} />],
    ["Address", url && <Address url={url} />],
    ["Archived at", archiveUrl && <Address url={archiveUrl} />],
    ["Language", language],
    [
      "Marking",
      <span key="marking" data-tip={markingsById[marking].help}>
        {markingsById[marking].label}
      </span>,
    ],
    [
      "Taken in",
      <span key="taken">
        <DateText value={createdAt} /> by {createdBy}
      </span>,
    ],
  ];
  return (
    <>
      <dl className="kv">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="min-w-0">{value || <span className="text-ink-3">unknown</span>}</dd>
          </div>
        ))}
      </dl>
      {note ? <p className="measure mt-3 text-ink-2">{note}</p> : null}
    </>
  );
}

function Address({ url }: { url: string }) {
  return (
    <a className="link break-all" href={url} target="_blank" rel="noreferrer nofollow">
      {URL.canParse(url) ? new URL(url).host : url}
    </a>
  );
}

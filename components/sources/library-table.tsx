import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { DocumentLine } from "@/domain/sources/views";
import { transformsById } from "@/domain/sources/vocabulary";
import { HazardWords } from "./hazard-words";
import { Published } from "./published";
import { SourceLetter } from "./source-letter";

/** The library: every document with what is known of it and what rests on it. */
export function LibraryTable({ negotiation, documents }: { negotiation: string; documents: readonly DocumentLine[] }) {
  return (
    <Table caption="Documents" hideCaption sticky stacked>
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">Source</th>
          <th scope="col">Published</th>
          <th scope="col">Captured</th>
          <th scope="col">Text</th>
          <th scope="col">Hazards</th>
          <th scope="col" className="num">
            Quotes
          </th>
          <th scope="col" className="num">
            Positions
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Line key={document.id} negotiation={negotiation} document={document} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ negotiation, document }: { negotiation: string; document: DocumentLine }) {
  const { id, title, outlet, source, published, capture, captures, hazards, evidence, positions } = document;
  const about = `/n/${negotiation}/sources/${id}`;
  return (
    <tr>
      <th scope="row" className="min-w-56 max-w-md">
        <Link
          href={capture ? `/n/${negotiation}/captures/${capture.id}` : about}
          data-row=""
          className="block w-fit py-1 hover:underline"
        >
          {title}
        </Link>
        <Link
          href={about}
          className="link block w-fit py-1 text-sm font-normal text-ink-3"
          aria-label={`Document record: ${title}`}
        >
          Document record
        </Link>
      </th>
      <td className="sm:min-w-36">
        {source ? (
          <span className="inline-flex items-baseline gap-1.5">
            <SourceLetter reliability={source.reliability} /> {source.name}
          </span>
        ) : (
          <span className="text-ink-3">unknown</span>
        )}
        {outlet && outlet !== source?.name ? <span className="text-sm text-ink-3 sm:block"> {outlet}</span> : null}
      </td>
      <td className="sm:min-w-28">
        <span className="sm:hidden">published </span>
        <Published date={published} />
      </td>
      <td className="max-sm:hidden!">
        {capture ? <DateText value={capture.at} /> : <span className="text-ink-3">not seen</span>}
      </td>
      <td className="text-ink-2">
        {capture ? (
          transformsById[capture.transform].label
        ) : (
          <span className="whitespace-nowrap text-ink-3">no text</span>
        )}
        {captures > 1 ? <span className="text-sm text-ink-3 sm:block"> {captures} captures</span> : null}
      </td>
      <td className="max-w-56 text-sm">{hazards.length > 0 ? <HazardWords kinds={hazards} /> : null}</td>
      <td className="num whitespace-nowrap">
        {evidence}
        <span className="sm:hidden">{evidence === 1 ? " quote" : " quotes"}</span>
      </td>
      <td className="num whitespace-nowrap">
        {positions}
        <span className="sm:hidden">{positions === 1 ? " position" : " positions"}</span>
      </td>
    </tr>
  );
}

import { DateText } from "@/components/ui/date-text";
import { DialogButton } from "@/components/ui/dialog-button";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { may, type Role } from "@/domain/access/permissions";
import { defaultReliability } from "@/domain/sources/rules";
import type { SourceLine } from "@/domain/sources/views";
import { reliabilitiesById } from "@/domain/sources/vocabulary";
import { plural } from "@/lib/plural";
import { GradingForm, Gradings } from "./grading";
import { SourceForm } from "./source-form";
import { SourceLetter } from "./source-letter";

type SourceListProps = { negotiation: string; role: Role; sources: readonly SourceLine[] };

/** Who publishes, how reliable each was judged to be, and why. */
export function SourceList({ negotiation, role, sources }: SourceListProps) {
  return (
    <Table caption="Sources" hideCaption sticky>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Reliability</th>
          <th scope="col">Because</th>
          <th scope="col">Documents</th>
          <th scope="col">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <Row key={source.id} negotiation={negotiation} role={role} source={source} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ negotiation, role, source }: { negotiation: string; role: Role; source: SourceLine }) {
  const { id, name, url, note, documents, grades } = source;
  const letter = grades[0]?.reliability ?? defaultReliability;
  return (
    <tr>
      <th scope="row" className="min-w-44">
        {name}
        {url ? (
          <a className="link ml-2 text-sm font-normal text-ink-3" href={url} target="_blank" rel="noreferrer nofollow">
            site
          </a>
        ) : null}
        {note ? <p className="max-w-md text-sm font-normal text-ink-2">{note}</p> : null}
      </th>
      <td className="min-w-40">
        <SourceLetter reliability={letter} /> {reliabilitiesById[letter].label}
      </td>
      <td className="min-w-48 max-w-sm text-ink-2">
        {grades[0] ? (
          <>
            {grades[0].reason}
            <p className="text-sm text-ink-3">
              {grades[0].by}, <DateText value={grades[0].at} />
            </p>
          </>
        ) : (
          <span className="text-ink-3">not graded yet</span>
        )}
      </td>
      <td className="whitespace-nowrap">
        <Link className="link" href={`/n/${negotiation}/sources?source=${id}`}>
          {plural(documents, "document")}
        </Link>
      </td>
      <td>
        <div className="row flex-nowrap justify-end">
          {may(role, "source.grade") ? (
            <DialogButton label="Grade" buttonSize="sm" title={`Grade ${name}`}>
              <GradingForm negotiation={negotiation} source={source} />
            </DialogButton>
          ) : grades.length > 0 ? (
            <DialogButton label="History" buttonSize="sm" variant="quiet" title={`Grades of ${name}`}>
              <Gradings grades={grades} />
            </DialogButton>
          ) : null}
          {may(role, "document.write") ? (
            <DialogButton label="Edit" buttonSize="sm" variant="quiet" title={`Edit ${name}`}>
              <SourceForm negotiation={negotiation} source={source} />
            </DialogButton>
          ) : null}
        </div>
      </td>
    </tr>
  );
}

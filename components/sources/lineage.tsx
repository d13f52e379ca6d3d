import { CommandButton } from "@/components/ui/command-button";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { linkDocumentsAction, unlinkDocumentsAction } from "@/domain/sources/actions";
import { joins } from "@/domain/sources/lineage";
import type { LineageLine } from "@/domain/sources/views";
import { lineageKindsById } from "@/domain/sources/vocabulary";

/** "was derived from", or read from the other end: "… was derived from this". */
export function LineageWords({ line, negotiation }: { line: LineageLine; negotiation: string }) {
  const { kind, outgoing, other } = line;
  const label = lineageKindsById[kind].label;
  const link = (
    <Link className="link" href={`/n/${negotiation}/sources/${other.id}`}>
      {other.title}
    </Link>
  );
  if (kind === "same_event_independent") return <>Same event as {link}, independent of it</>;
  return outgoing ? (
    <>
      {label} {link}
    </>
  ) : (
    <>
      {link} {label.toLowerCase()} this
    </>
  );
}

type LineageProps = { negotiation: string; documentId: string; lines: readonly LineageLine[]; mayWrite: boolean };

/** Judgements on what a document goes back to, or what goes back to it. Withdrawn ones stay readable. */
export function Lineage({ negotiation, documentId, lines, mayWrite }: LineageProps) {
  if (lines.length === 0) return <p className="text-ink-3">No judgement on lineage is recorded.</p>;
  return (
    <ul className="grid gap-2.5">
      {lines.map((line) => {
        const { id, kind, outgoing, other, note, by, at, withdrawn } = line;
        const [fromId, toId] = outgoing ? [documentId, other.id] : [other.id, documentId];
        return (
          <li key={id} className={withdrawn ? "text-ink-3" : undefined}>
            <p>
              <LineageWords line={line} negotiation={negotiation} />
            </p>
            {note ? <p className="text-ink-2">{note}</p> : null}
            <div className="row gap-x-2 text-sm text-ink-3">
              <span>
                {by}, <DateText value={at} />
                {withdrawn ? (
                  <>
                    {" "}
                    · withdrawn by {withdrawn.by}, <DateText value={withdrawn.at} />
                  </>
                ) : joins(kind) ? (
                  " · counts as one origin"
                ) : null}
              </span>
              {mayWrite && !withdrawn ? (
                <CommandButton
                  size="sm"
                  variant="quiet"
                  action={unlinkDocumentsAction.bind(null, negotiation)}
                  input={{ id }}
                  done="Lineage withdrawn"
                  undo={{ action: linkDocumentsAction.bind(null, negotiation), input: { fromId, toId, kind, note } }}
                >
                  Withdraw
                </CommandButton>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import { ActMark } from "@/components/positions/act-mark";
import { StatusPill } from "@/components/status/status-pill";
import { Link } from "@/components/ui/link";
import type { CitationView } from "@/domain/board/reading";
import { issueKey } from "@/domain/issues/schema";
import { Standing } from "./rests-on";

/** What a quote is cited for: a position, a step of an issue's status, or an event. */
export function Cited({ negotiation, citation }: { negotiation: string; citation: CitationView }) {
  const { position, change, event } = citation;
  if (position) {
    const { id, act, statement, party, issue } = position;
    return (
      <>
        <p className="row gap-x-2 gap-y-0">
          <ActMark act={act} />
          <b>{party.name}</b>
          <Link className="link num" href={`/n/${negotiation}/issues/${issue.number}?open=${id}#position-${id}`}>
            {issueKey(negotiation, issue.number)}
          </Link>
          <Standing position={position} />
        </p>
        <p>{statement}</p>
      </>
    );
  }
  if (change)
    return (
      <p className="row gap-x-2">
        <Link className="link num" href={`/n/${negotiation}/issues/${change.issue.number}`}>
          {issueKey(negotiation, change.issue.number)}
        </Link>
        became <StatusPill status={change.to} />
      </p>
    );
  return event ? <p>{event.title}</p> : null;
}

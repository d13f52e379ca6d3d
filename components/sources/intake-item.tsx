import { CommandButton } from "@/components/ui/command-button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { dropIntakeAction, retryIntakeAction } from "@/domain/sources/actions";
import type { IntakeLine } from "@/domain/sources/intake-view";
import { knownIn } from "./known-already";
import { sizeOf } from "./size";

type IntakeItemProps = { negotiation: string; intake: IntakeLine; mayWrite: boolean };

/** One thing that is being taken in: how far it is, or why it failed and what can be done. */
export function IntakeItem({ negotiation, intake, mayWrite }: IntakeItemProps) {
  const { id, name, bytes, of, state, step, progress, problem, by } = intake;
  const title = name ?? "Pasted text";
  const about = (
    <>
      <span className="break-all font-medium">{title}</span>
      <span className="text-sm text-ink-2">
        {[bytes === null ? null : sizeOf(bytes), of ? `another capture of “${of.title}”` : null, `given by ${by}`]
          .filter(Boolean)
          .join(", ")}
      </span>
    </>
  );
  if (!problem) {
    return (
      <li className="grid gap-1">
        <p className="row gap-x-3">{about}</p>
        <div className="row">
          <progress className="h-2 w-56" max={100} value={progress} aria-label={`Progress of ${title}`} />
          <span role="status" className="num text-sm text-ink-2">
            {state === "queued" ? "Waits for its turn" : `${step}, ${progress} %`}
          </span>
        </div>
      </li>
    );
  }
  return (
    <li>
      <Notice
        tone="warn"
        title={problem.message}
        action={mayWrite ? <Ways negotiation={negotiation} id={id} problem={problem} /> : null}
      >
        <p className="row gap-x-3">{about}</p>
        <p>What was given is kept until it is taken in or somebody gives up on it.</p>
      </Notice>
    </li>
  );
}

type WaysProps = { negotiation: string; id: string; problem: NonNullable<IntakeLine["problem"]> };

/** What can be done about a problem: answer the question that it asks, try again, or give up. */
function Ways({ negotiation, id, problem: { details } }: WaysProps) {
  const known = knownIn(details);
  const retry = (label: string, answer: Record<string, unknown> = {}) => (
    <CommandButton key={label} action={retryIntakeAction.bind(null, negotiation)} input={{ id, ...answer }}>
      {label}
    </CommandButton>
  );
  return (
    <>
      {known ? (
        <Link className="btn" href={known.address}>
          Open it
        </Link>
      ) : null}
      {known?.question === "same-address" ? (
        <>
          {retry("Take it in as another capture of it", { documentId: known.documentId })}
          {retry("It is another document", { apart: true })}
        </>
      ) : known ? (
        retry("Take it in again", { again: true })
      ) : (
        retry("Try again")
      )}
      <CommandButton
        variant="quiet"
        action={dropIntakeAction.bind(null, negotiation)}
        input={{ id }}
        done="Given up"
        confirm={{
          title: "Give up on this?",
          body: "What was given is let go. Its name and hash stay in the activity.",
          label: "Give up",
        }}
      >
        Give up
      </CommandButton>
    </>
  );
}

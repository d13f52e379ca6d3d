import { CommandButton } from "@/components/ui/command-button";
import { DialogButton } from "@/components/ui/dialog-button";
import { dismissHazardAction, markHazardAction } from "@/domain/sources/actions";
import type { HazardView } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { HazardForm } from "./hazard-form";

type HazardsProps = { negotiation: string; captureId: string; hazards: readonly HazardView[]; mayWrite: boolean };

/** What to be careful about in a capture, found by rules or marked by people. Dismissing one can be taken back. */
export function Hazards({ negotiation, captureId, hazards, mayWrite }: HazardsProps) {
  return (
    <div className="grid gap-2">
      {hazards.length === 0 ? <p className="text-sm text-ink-3">No hazard is marked.</p> : null}
      <ul className="grid gap-2 sm:grid-cols-2">
        {hazards.map(({ id, kind, start, end, reason, by }) => (
          <li key={id} className="border-l-2 border-mark pl-2 text-sm text-ink-2">
            <b className="text-ink">{hazardKindsById[kind].label}</b>{" "}
            <span className="text-ink-3">{by ? `marked by ${by}` : "found by a rule"}</span>
            <p>{reason}</p>
            {mayWrite ? (
              <CommandButton
                size="sm"
                variant="quiet"
                className="-ml-2"
                action={dismissHazardAction.bind(null, negotiation)}
                input={{ id }}
                done="Hazard dismissed"
                undo={{
                  action: markHazardAction.bind(null, negotiation),
                  input: { captureId, kind, start, end, reason },
                }}
              >
                Dismiss
              </CommandButton>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <DialogButton label="Mark a hazard" buttonSize="sm" className="w-fit" title="Mark a hazard of the whole text">
          <HazardForm negotiation={negotiation} captureId={captureId} />
        </DialogButton>
      ) : null}
    </div>
  );
}

import { CommandButton } from "@/components/ui/command-button";
import { DialogButton } from "@/components/ui/dialog-button";
import { restoreHazardAction } from "@/domain/sources/actions";
import type { HazardView, JudgedHazard } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { DismissHazard } from "./dismiss-hazard";
import { HazardForm } from "./hazard-form";
import { HazardPlace, JudgedHazards } from "./judged-hazards";

type HazardsProps = {
  negotiation: string;
  captureId: string;
  hazards: readonly HazardView[];
  judged: readonly JudgedHazard[];
  mayWrite: boolean;
};

/** What to be careful about in a capture, found by rules or marked by people. Dismissing one is a judgement and can be taken back. */
export function Hazards({ negotiation, captureId, hazards, judged, mayWrite }: HazardsProps) {
  return (
    <div className="grid gap-2">
      {hazards.length === 0 ? <p className="text-sm text-ink-3">No hazard is marked.</p> : null}
      <ul className="grid gap-2 sm:grid-cols-2">
        {hazards.map(({ id, kind, start, end, reason, by }) => (
          <li key={id} className="border-l-2 border-mark pl-2 text-sm text-ink-2">
            <b className="text-ink">{hazardKindsById[kind].label}</b>{" "}
            <span className="text-ink-3">{by ? `marked by ${by}` : "found by a rule"}</span>
            <p>
              {reason} <HazardPlace start={start} end={end} />
            </p>
            {mayWrite ? (
              <DialogButton
                label="Dismiss"
                buttonSize="sm"
                variant="quiet"
                className="-ml-2"
                title="Dismiss the hazard"
                description={`${hazardKindsById[kind].label}: ${reason}`}
              >
                <DismissHazard negotiation={negotiation} id={id} />
              </DialogButton>
            ) : null}
          </li>
        ))}
      </ul>
      <JudgedHazards
        judged={judged}
        actions={({ id }) =>
          mayWrite ? (
            <CommandButton
              size="sm"
              variant="quiet"
              className="-ml-2"
              action={restoreHazardAction.bind(null, negotiation)}
              input={{ id }}
              done="Hazard brought back"
            >
              Bring back
            </CommandButton>
          ) : null
        }
      />
      {mayWrite ? (
        <DialogButton label="Mark a hazard" buttonSize="sm" className="w-fit" title="Mark a hazard of the whole text">
          <HazardForm negotiation={negotiation} captureId={captureId} />
        </DialogButton>
      ) : null}
    </div>
  );
}

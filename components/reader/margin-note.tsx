import type { HazardView } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";

/**
 * A hazard in the margin, beside the words it is about. It stands inside the text, so `data-note` keeps it out of what is selected; phrasing
 * elements alone, because a paragraph may hold it.
 */
export function MarginNote({ hazard, mayDismiss }: { hazard: HazardView; mayDismiss: boolean }) {
  const { id, kind, reason, by } = hazard;
  const { label } = hazardKindsById[kind];
  return (
    <span data-note="" role="note" className="margin-note">
      <b>{label}</b>
      <span>{reason}</span>
      {by ? <span className="text-ink-3">Marked by {by}</span> : null}
      {mayDismiss ? (
        <button type="button" data-dismiss={id} className="link" aria-label={`Dismiss: ${label}`}>
          Dismiss
        </button>
      ) : null}
    </span>
  );
}

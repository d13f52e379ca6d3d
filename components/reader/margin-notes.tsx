import type { HazardView } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { groupBy } from "@/lib/group-by";
import { DiscussHazard } from "./discuss-hazard";

type MarginNotesProps = {
  hazards: readonly HazardView[];
  /** How many comments stand on a hazard, by its id. */
  talks: Readonly<Record<string, number>>;
  mayDismiss: boolean;
};

/**
 * Hazards in the margin, beside the words they are about, a note for each kind. They stand inside the text, so `data-note` keeps them out of
 * what is selected; phrasing elements alone, because a paragraph may hold them.
 */
export function MarginNotes({ hazards, talks, mayDismiss }: MarginNotesProps) {
  return [...groupBy(hazards, ({ kind }) => kind).values()].map((same) => {
    const first = same[0];
    if (!first) return null;
    const { label } = hazardKindsById[first.kind];
    return (
      <span key={first.id} data-note="" role="note" className="margin-note">
        <b>{label}</b>
        {same.map(({ id, kind, reason, by }) => (
          <span key={id} className="margin-reason">
            <span data-tip={by ? `${reason}\nMarked by ${by}.` : `${reason}\nFound by a rule.`}>{reason}</span>
            {mayDismiss ? (
              <button type="button" data-dismiss={id} aria-label={`Dismiss “${label}”: ${reason}`} data-tip="Dismiss">
                ×
              </button>
            ) : null}{" "}
            <DiscussHazard hazard={{ id, kind, reason }} comments={talks[id] ?? 0} />
          </span>
        ))}
      </span>
    );
  });
}

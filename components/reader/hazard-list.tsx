import type { HazardView } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { plural } from "@/lib/plural";
import { DiscussHazard } from "./discuss-hazard";

type HazardListProps = { hazards: readonly HazardView[]; talks: Readonly<Record<string, number>> };

/** The hazards where there is no margin: above the text, folded. */
export function HazardList({ hazards, talks }: HazardListProps) {
  if (hazards.length === 0) return null;
  return (
    <details className="hazard-list">
      <summary>{plural(hazards.length, "hazard")}</summary>
      <ul className="mt-2 grid gap-2">
        {hazards.map(({ id, kind, reason }) => (
          <li key={id} className="border-l-2 border-mark pl-2">
            <b className="text-ink">{hazardKindsById[kind].label}</b>
            <p>
              {reason} <DiscussHazard hazard={{ id, kind, reason }} comments={talks[id] ?? 0} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { HazardView } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { plural } from "@/lib/plural";

/** The hazards where there is no margin: above the text, folded. */
export function HazardList({ hazards }: { hazards: readonly HazardView[] }) {
  if (hazards.length === 0) return null;
  return (
    <details className="hazard-list">
      <summary>{plural(hazards.length, "hazard")}</summary>
      <ul className="mt-2 grid gap-2">
        {hazards.map(({ id, kind, reason }) => (
          <li key={id} className="border-l-2 border-mark pl-2">
            <b className="text-ink">{hazardKindsById[kind].label}</b>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

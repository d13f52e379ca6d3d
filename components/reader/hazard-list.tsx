import { Link } from "@/components/ui/link";
import type { HazardView } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { plural } from "@/lib/plural";
import { DiscussHazard } from "./discuss-hazard";

type HazardListProps = {
  hazards: readonly HazardView[];
  talks: Readonly<Record<string, number>>;
  /** The page of the document, which lists them all. */
  allAt: string;
};

const most = 100;

/** The hazards where there is no margin: above the text, folded. */
export function HazardList({ hazards, talks, allAt }: HazardListProps) {
  if (hazards.length === 0) return null;
  return (
    <details className="hazard-list">
      <summary>{plural(hazards.length, "hazard")}</summary>
      <ul className="mt-2 grid gap-2">
        {hazards.slice(0, most).map(({ id, kind, reason }) => (
          <li key={id} className="border-l-2 border-mark pl-2">
            <b className="text-ink">{hazardKindsById[kind].label}</b>
            <p>
              {reason} <DiscussHazard hazard={{ id, kind, reason }} comments={talks[id] ?? 0} />
            </p>
          </li>
        ))}
      </ul>
      {hazards.length > most ? (
        <p className="mt-2">
          <Link className="link" href={allAt}>
            All {hazards.length.toLocaleString("en-GB")} on the page of the document
          </Link>
        </p>
      ) : null}
    </details>
  );
}

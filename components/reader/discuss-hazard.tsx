import { Link } from "@/components/ui/link";
import type { HazardView } from "@/domain/sources/views";
import { hazardKindsById } from "@/domain/sources/vocabulary";
import { plural } from "@/lib/plural";

type DiscussHazardProps = {
  hazard: Pick<HazardView, "id" | "kind" | "reason">;
  /** Comments on it that the reader may see. */
  comments: number;
};

/** The way to what is said about a hazard. Phrasing alone, because it stands inside the text too. */
export function DiscussHazard({ hazard: { id, kind, reason }, comments }: DiscussHazardProps) {
  const about = `“${hazardKindsById[kind].label}”: ${reason}`;
  return (
    <Link
      className="link whitespace-nowrap text-sm"
      href={`?hazard=${id}`}
      scroll={false}
      aria-label={comments > 0 ? `${plural(comments, "comment")} on ${about}` : `Discuss ${about}`}
    >
      {comments > 0 ? plural(comments, "comment") : "discuss"}
    </Link>
  );
}

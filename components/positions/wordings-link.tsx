import { Link } from "@/components/ui/link";

import type { CitationView } from "@/domain/board/issue-view";

type WordingsLinkProps = { negotiation: string; positionId: string; citations: readonly CitationView[] };

/** Leads to the passages of a position laid side by side; nothing where there is only one. Context is no wording of it. */
export function WordingsLink({ negotiation, positionId, citations }: WordingsLinkProps) {
  const passages = citations.filter(({ stance }) => stance !== "context").length;
  if (passages < 2) return null;
  return (
    <p className="text-sm">
      <Link className="link" href={`/n/${negotiation}/wordings/${positionId}`}>
        {passages} wordings side by side
      </Link>
    </p>
  );
}

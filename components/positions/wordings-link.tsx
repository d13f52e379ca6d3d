import { Link } from "@/components/ui/link";

type WordingsLinkProps = { negotiation: string; positionId: string; passages: number };

/** Leads to the passages of a position laid side by side; nothing where there is only one. */
export function WordingsLink({ negotiation, positionId, passages }: WordingsLinkProps) {
  if (passages < 2) return null;
  return (
    <p className="text-sm">
      <Link className="link" href={`/n/${negotiation}/wordings/${positionId}`}>
        {passages} wordings side by side
      </Link>
    </p>
  );
}

import { Link } from "@/components/ui/link";
import type { PartyPerson } from "@/domain/parties/schema";

/** A person and what they are now, as far as is recorded. */
export function PersonLine({ negotiation, person }: { negotiation: string; person: PartyPerson }) {
  return (
    <p>
      <Link className="link decoration-rule-2" href={`/n/${negotiation}/people/${person.id}`}>
        {person.name}
      </Link>{" "}
      <span className="text-sm text-ink-2">{person.office ?? "no office recorded"}</span>
    </p>
  );
}

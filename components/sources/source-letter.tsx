import { Badge } from "@/components/ui/badge";
import { type Reliability, reliabilitiesById } from "@/domain/sources/vocabulary";

/** How reliable a source is, as its letter. It is covered while somebody grades what the source says. */
export function SourceLetter({ reliability }: { reliability: Reliability }) {
  return (
    <span data-letter="">
      <Badge label={`source: ${reliabilitiesById[reliability].label.toLowerCase()}`}>{reliability}</Badge>
    </span>
  );
}

import "./positions.css";
import { type Credibility, credibilitiesById } from "@/domain/positions/vocabulary";
import { type Reliability, reliabilitiesById } from "@/domain/sources/vocabulary";

/**
 * Two characters that are never one score: the letter of the source, the number of what is said. The letter stands apart, so that it can be
 * covered while somebody grades.
 */
export function Grade({ reliability, credibility }: { reliability: Reliability; credibility: Credibility }) {
  const source = reliabilitiesById[reliability].label.toLowerCase();
  const said = credibilitiesById[credibility].label.toLowerCase();
  const words = `Source: ${source}. What it says: ${said}.`;
  return (
    <span className="badge" role="img" aria-label={`${reliability}${credibility}. ${words}`} data-tip={words}>
      <span data-letter="">{reliability}</span>
      {credibility}
    </span>
  );
}

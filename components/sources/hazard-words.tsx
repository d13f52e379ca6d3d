import { Warning } from "@/components/ui/icons/objects";
import { type HazardKind, hazardKindsById } from "@/domain/sources/vocabulary";

/** The kinds of hazards of a capture, in a few words; nothing when there are none. */
export function HazardWords({ kinds }: { kinds: readonly HazardKind[] }) {
  if (kinds.length === 0) return null;
  return (
    <span className="inline-flex items-baseline gap-1 text-mark-ink" data-tip={kinds.map(helpOf).join("\n")}>
      <Warning className="translate-y-0.5 self-start" />
      <span>{inFewWords(kinds)}</span>
    </span>
  );
}

function helpOf(kind: HazardKind): string {
  const { label, help } = hazardKindsById[kind];
  return `${label}: ${help}`;
}

function inFewWords(kinds: readonly HazardKind[]): string {
  const labels = kinds.map((kind) => hazardKindsById[kind].label);
  return labels.length <= 3 ? labels.join(", ") : `${labels.slice(0, 2).join(", ")} and ${labels.length - 2} more`;
}

import { Warning } from "@/components/ui/icons/objects";
import { type HazardKind, hazardKindsById } from "@/domain/sources/vocabulary";

/** The kinds of hazards of a capture, in a few words; nothing when there are none. */
export function HazardWords({ kinds }: { kinds: readonly HazardKind[] }) {
  if (kinds.length === 0) return null;
  return (
    <span className="inline-flex items-baseline gap-1 text-mark-ink" data-tip={kinds.map(helpOf).join("\n")}>
      <Warning className="translate-y-0.5 self-start" />
      <span>{kinds.map((kind) => hazardKindsById[kind].label).join(", ")}</span>
    </span>
  );
}

function helpOf(kind: HazardKind): string {
  const { label, help } = hazardKindsById[kind];
  return `${label}: ${help}`;
}

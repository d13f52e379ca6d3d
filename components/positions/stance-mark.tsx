import { NotEqual } from "@/components/ui/icons/marks";
import { Check, Info } from "@/components/ui/icons/objects";
import { Pill } from "@/components/ui/pill";
import { type Stance, stancesById } from "@/domain/evidence/stances";

const shapes = { supports: Check, contradicts: NotEqual, context: Info };

/** What a quote does to what it is cited for. */
export function StanceMark({ stance }: { stance: Stance }) {
  const Shape = shapes[stance];
  return <Pill icon={<Shape />}>{stancesById[stance].label.toLowerCase()}</Pill>;
}

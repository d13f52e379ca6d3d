import { Undo } from "@/components/ui/icons/arrows";
import { CircleDashed, CircleHalf } from "@/components/ui/icons/marks";
import { Check, Pencil } from "@/components/ui/icons/objects";
import { Pill } from "@/components/ui/pill";
import { type ReviewState, reviewStatesById } from "@/domain/positions/vocabulary";

const shapes = { draft: Pencil, in_review: CircleHalf, reviewed: Check, returned: Undo, none: CircleDashed };

/** Where our record is, which says nothing about the party. */
export function ReviewMark({ state }: { state: ReviewState }) {
  const Shape = shapes[state];
  return <Pill icon={<Shape />}>{reviewStatesById[state].label}</Pill>;
}

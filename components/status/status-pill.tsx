import type { ComponentType } from "react";
import type { IconProps } from "@/components/ui/icons/icon";
import {
  Brackets,
  CircleBar,
  CircleCheck,
  CircleCheckFilled,
  CircleCross,
  CircleDashed,
  CirclePause,
  Refer,
} from "@/components/ui/icons/marks";
import { Names } from "@/components/ui/names";
import { Pill } from "@/components/ui/pill";
import { type IssueStatus, issueStatusesById, type StatusShape } from "@/domain/status/statuses";

/** Text still under discussion stands in brackets, as negotiators write it. */
const shapes: Record<StatusShape, ComponentType<IconProps>> = {
  ring: CircleDashed,
  dot: CircleBar,
  half: Brackets,
  check_ring: CircleCheck,
  check: CircleCheckFilled,
  pause: CirclePause,
  arrow: Refer,
  cross: CircleCross,
};

/** Where the parties are on an issue: a shape and words. */
export function StatusPill({ status }: { status: IssueStatus }) {
  const { shape, label } = issueStatusesById[status];
  const Shape = shapes[shape];
  return <Pill icon={<Shape />}>{label}</Pill>;
}

/** The parties between whom it is agreed, while it is not agreed by all. */
export function Scope({ names }: { names: readonly string[] }) {
  return names.length === 0 ? null : (
    <span className="text-sm text-toward">
      agreed between <Names names={names} />
    </span>
  );
}

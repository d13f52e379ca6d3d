import { Icon, type IconProps } from "@/components/ui/icons/icon";

/* Directions and order. */

export function ChevronRight(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m6 3.5 4.5 4.5L6 12.5" />
    </Icon>
  );
}

export function ChevronLeft(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 3.5 5.5 8l4.5 4.5" />
    </Icon>
  );
}

export function ChevronDown(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 6 8 10.5 12.5 6" />
    </Icon>
  );
}

export function ChevronUp(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3.5 10 8 5.5l4.5 4.5" />
    </Icon>
  );
}

export function ArrowRight(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 8h11M9 3.5 13.5 8 9 12.5" />
    </Icon>
  );
}

export function ArrowLeft(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13.5 8h-11M7 3.5 2.5 8 7 12.5" />
    </Icon>
  );
}

export function ArrowUp(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 13.5v-11M3.5 7 8 2.5 12.5 7" />
    </Icon>
  );
}

export function ArrowDown(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.5v11M3.5 9 8 13.5 12.5 9" />
    </Icon>
  );
}

export function External(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13 3 7.5 8.5" />
    </Icon>
  );
}

export function Undo(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 3.5v4h4M3.3 7.5A5.2 5.2 0 1 1 4.5 12" />
    </Icon>
  );
}

export function Sort(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5 3v10m0 0-2.5-2.5M5 13l2.5-2.5M11 13V3m0 0L8.5 5.5M11 3l2.5 2.5" />
    </Icon>
  );
}

export function Refresh(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13 3v3.5H9.5M3 13V9.5h3.5M12.6 6.5A5 5 0 0 0 4 4.8M3.4 9.5A5 5 0 0 0 12 11.2" />
    </Icon>
  );
}

import { Icon, type IconProps, Path } from "@/components/ui/icons/icon";

/* Shapes that carry a meaning beside a word: what they mean is said by whoever uses them. */

export function CircleDashed(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.5" strokeDasharray="3 2.76" />
    </Icon>
  );
}

export function CircleHalf(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </Icon>
  );
}

export function CircleBar(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5.2v5.6" />
    </Icon>
  );
}

export function CircleCheck(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m5.6 8.2 1.7 1.7 3.2-3.6" />
    </Icon>
  );
}

export function CircleCheckFilled(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.2" fill="currentColor" stroke="none" />
      <path d="m5.5 8.2 1.8 1.8 3.3-3.8" stroke="var(--paper)" />
    </Icon>
  );
}

export function CircleCross(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m6 6 4 4m0-4-4 4" />
    </Icon>
  );
}

export function CirclePause(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M6.6 6v4m2.8-4v4" />
    </Icon>
  );
}

export const Brackets = (props: IconProps) => <Path {...props} d="M5.5 3H3v10h2.5M10.5 3H13v10h-2.5" />;

export const Refer = (props: IconProps) => <Path {...props} d="M3 13V9.5A3.5 3.5 0 0 1 6.5 6H13m-3-3 3 3-3 3" />;
export const NotEqual = (props: IconProps) => <Path {...props} d="M3 6.2h10M3 9.8h10M10.4 3 5.6 13" />;
export const Drifted = (props: IconProps) => <Path {...props} d="M2.5 8h4m3 0h4M6.5 4.5v7m3-8.5v7" />;

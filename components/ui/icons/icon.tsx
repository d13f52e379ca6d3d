import type { ReactNode, SVGProps } from "react";

export type IconProps = Omit<SVGProps<SVGSVGElement>, "children"> & {
  /** A name makes the icon an image; without one it is decoration beside words. */
  label?: string;
};

/** The frame of every icon: a grid of 16, as large as the text beside it, in its colour. */
export function Icon({
  label,
  className,
  solid,
  children,
  ...rest
}: IconProps & { solid?: boolean; children: ReactNode }) {
  const names = ["icon", solid && "icon-solid", className].filter(Boolean).join(" ");
  const frame = { viewBox: "0 0 16 16", className: names, ...rest };
  return label ? (
    <svg role="img" aria-label={label} {...frame}>
      {children}
    </svg>
  ) : (
    <svg aria-hidden="true" {...frame}>
      {children}
    </svg>
  );
}

/** An icon that is one stroke. */
export function Path({ d, ...rest }: IconProps & { solid?: boolean; d: string }) {
  return (
    <Icon {...rest}>
      <path d={d} />
    </Icon>
  );
}

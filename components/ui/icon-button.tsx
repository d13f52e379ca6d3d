import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass, keyProps } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

type IconLook = Pick<ButtonLook, "variant" | "size" | "kbd"> & {
  /** The name of the button, and its tooltip. */
  label: string;
  icon: ReactNode;
};

export function IconButton({
  label,
  icon,
  variant = "quiet",
  size,
  kbd,
  className,
  type = "button",
  ...rest
}: Omit<ComponentProps<"button">, "children"> & IconLook) {
  return (
    <button
      type={type}
      aria-label={label}
      data-tip={kbd ? `${label} (${kbd})` : label}
      className={`${buttonClass({ variant, size }, className)} btn-icon`}
      {...keyProps(kbd)}
      {...rest}
    >
      {icon}
    </button>
  );
}

export function IconLink({
  label,
  icon,
  variant = "quiet",
  size,
  kbd,
  className,
  ...rest
}: Omit<ComponentProps<typeof Link>, "children"> & IconLook) {
  return (
    <Link
      aria-label={label}
      data-tip={kbd ? `${label} (${kbd})` : label}
      className={`${buttonClass({ variant, size }, className)} btn-icon`}
      {...keyProps(kbd)}
      {...rest}
    >
      {icon}
    </Link>
  );
}

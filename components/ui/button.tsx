import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export type ButtonLook = {
  variant?: ButtonVariant;
  size?: "sm" | "md";
  icon?: ReactNode;
  /** This key presses it from anywhere on the page; see `Keys`. */
  kbd?: string;
};

export function buttonClass({ variant = "secondary", size = "md" }: ButtonLook, className?: string): string {
  return ["btn", `btn-${variant}`, size === "sm" && "btn-sm", className].filter(Boolean).join(" ");
}

/** `aria-keyshortcuts` cannot express two keys in a row, so those are only listed in the help. */
export function keyProps(kbd: string | undefined) {
  if (!kbd) return {};
  return { "data-key": kbd, "aria-keyshortcuts": kbd.length === 1 ? kbd : undefined };
}

/** While pending it stays focusable, so that a keyboard user keeps their place; pressing it again does nothing. */
export function Button({
  variant,
  size,
  icon,
  kbd,
  pending,
  className,
  children,
  type = "button",
  ...rest
}: ComponentProps<"button"> & ButtonLook & { pending?: boolean }) {
  const busy = pending ? { "aria-disabled": true, "aria-busy": true, onClick: undefined } : {};
  return (
    <button type={type} className={buttonClass({ variant, size }, className)} {...keyProps(kbd)} {...rest} {...busy}>
      {pending ? null : icon}
      <span>{children}</span>
      {kbd && !pending ? <Kbd keys={kbd} /> : null}
    </button>
  );
}

export function ButtonLink({
  variant,
  size,
  icon,
  kbd,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return (
    <Link className={buttonClass({ variant, size }, className)} {...keyProps(kbd)} {...rest}>
      {icon}
      <span>{children}</span>
      {kbd ? <Kbd keys={kbd} /> : null}
    </Link>
  );
}

import type { ReactNode } from "react";
import { Close } from "@/components/ui/icons/objects";
import { Link } from "@/components/ui/link";

type ChipProps = {
  /** The quiet word before the value: "status". */
  label?: string;
  value?: ReactNode;
  href?: string;
  onClick?: () => void;
  /** Where the page is without this chip. */
  removeHref?: string;
  kbd?: string;
};

/** One setting of a list, as a link, a button, or with a cross that takes it away. */
export function Chip({ label, value, href, onClick, removeHref, kbd }: ChipProps) {
  const words = (
    <>
      {label ? <span>{label}</span> : null}
      {value ? <b>{value}</b> : null}
    </>
  );
  if (removeHref) {
    return (
      <span className="chip">
        {words}
        <Link href={removeHref} aria-label={`Remove filter ${label ?? ""}`} scroll={false}>
          <Close />
        </Link>
      </span>
    );
  }
  if (href) {
    return (
      <Link className="chip" href={href} data-key={kbd} scroll={false}>
        {words}
      </Link>
    );
  }
  if (onClick) {
    return (
      <button type="button" className="chip" onClick={onClick} data-key={kbd}>
        {words}
      </button>
    );
  }
  return <span className="chip">{words}</span>;
}

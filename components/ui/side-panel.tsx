import type { ReactNode } from "react";
import { IconButton, IconLink } from "@/components/ui/icon-button";
import { Close } from "@/components/ui/icons/objects";

type SidePanelProps = {
  /** What it is about; names the region and stands in its head. */
  label: string;
  closeHref?: string;
  onClose?: () => void;
  children: ReactNode;
};

/** A column beside the content (both inside `.with-panel`); below 1024 px a sheet over it. */
export function SidePanel({ label, closeHref, onClose, children }: SidePanelProps) {
  return (
    <aside className="side-panel" aria-label={label}>
      <header>
        <span>{label}</span>
        {closeHref ? <IconLink label="Close" kbd="Escape" href={closeHref} scroll={false} icon={<Close />} /> : null}
        {onClose ? <IconButton label="Close" kbd="Escape" icon={<Close />} onClick={onClose} /> : null}
      </header>
      {children}
    </aside>
  );
}

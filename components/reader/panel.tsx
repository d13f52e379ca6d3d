import type { ReactNode } from "react";
import { IconLink } from "@/components/ui/icon-button";
import { Close } from "@/components/ui/icons/objects";

type PanelProps = {
  /** What it is, for whoever hears it; also its heading unless that asks something. */
  title: string;
  heading?: string;
  negotiation: string;
  captureId: string;
  children: ReactNode;
};

/** What is open beside the text, with the way back to the text alone. */
export function Panel({ title, heading = title, negotiation, captureId, children }: PanelProps) {
  return (
    <section data-panel="" aria-label={title} className="grid content-start gap-3">
      <header className="flex items-center justify-between">
        <h2 className="label">{heading}</h2>
        <IconLink
          label="Close"
          kbd="Escape"
          size="sm"
          icon={<Close />}
          href={`/n/${negotiation}/captures/${captureId}`}
          scroll={false}
        />
      </header>
      {children}
    </section>
  );
}

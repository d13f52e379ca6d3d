import { type ReactNode, useId } from "react";

type TableProps = {
  /** Every table has a name; hidden where a heading above already says it. */
  caption: string;
  hideCaption?: boolean;
  sticky?: boolean;
  /** On a narrow screen a row becomes a few lines instead of a strip that scrolls sideways. */
  stacked?: boolean;
  className?: string;
  children: ReactNode;
};

/** A plain table in a region of its own that scrolls sideways, reachable by keyboard, when the screen is narrow. */
export function Table({ caption, hideCaption, sticky, stacked, className, children }: TableProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-labelledby={id} tabIndex={0}>
      <table
        className={["table", sticky && "table-sticky", stacked && "table-stacked", className].filter(Boolean).join(" ")}
      >
        <caption id={id} className={hideCaption ? "sr-only" : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

"use client";

import { Fragment, type RefObject, useEffect, useRef } from "react";
import type { ComboOption } from "@/components/ui/options";
import { follow, place } from "@/components/ui/place";
import type { useListbox } from "@/components/ui/use-listbox";

/** More than this cannot be read; typing narrows it. */
export const optionLimit = 60;

type OptionListProps = {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  open: boolean;
  options: ComboOption[];
  more: number;
  note: string | null;
  isSelected: (value: string) => boolean;
  listbox: ReturnType<typeof useListbox>;
};

/** The list under a field, in the top layer so that neither a dialog nor a table cuts it off. */
export function OptionList({ anchor, label, open, options, more, note, isSelected, listbox }: OptionListProps) {
  const float = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = float.current;
    if (!open || !element || !anchor.current) return;
    element.showPopover();
    const stop = follow(anchor.current, element, "start", true);
    return () => {
      stop();
      if (element.isConnected) element.hidePopover();
    };
  }, [open, anchor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer or shorter list may need another place
  useEffect(() => {
    if (open && float.current && anchor.current) place(anchor.current, float.current, "start", true);
  }, [open, anchor, options.length]);

  return (
    <div ref={float} popover="manual" className="float">
      <div {...listbox.listProps(label)} className="options">
        {open
          ? options.map((option, index) => (
              <Fragment key={option.value}>
                {option.group && option.group !== options[index - 1]?.group ? (
                  <div role="presentation" className="option-group">
                    {option.group}
                  </div>
                ) : null}
                <div
                  {...listbox.optionProps(index, isSelected(option.value))}
                  className="option"
                  aria-disabled={option.disabled}
                  tabIndex={-1}
                >
                  <span>{option.label}</span>
                  {option.detail ? <small>{option.detail}</small> : null}
                </div>
              </Fragment>
            ))
          : null}
      </div>
      {open && more > 0 ? <p className="option-note">{more} more. Type to narrow the list.</p> : null}
      {open && note ? <p className="option-note">{note}</p> : null}
    </div>
  );
}

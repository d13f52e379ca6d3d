"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";

type ListboxInput = {
  count: number;
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Picks the item at this index; called for Enter and click alike. */
  onPick: (index: number) => void;
};

/** The keyboard of a text field with a list under it (WAI-ARIA combobox pattern: focus stays in the field). */
export function useListbox({ count, open, setOpen, onPick }: ListboxInput) {
  const listId = useId();
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(wanted, count - 1));
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    if (open) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [open, active, listId]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) {
      event.preventDefault();
      if (open) setActive(Math.abs(step) === 1 ? (active + step + count) % Math.max(count, 1) : active + step);
      else setOpen(true);
    } else if (event.key === "Enter" && open && count > 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onPick(active);
    } else if (event.key === "Escape" && open) {
      // Prevented, or the dialog around it would close as well.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  }

  return {
    active,
    setActive,
    onKeyDown,
    inputProps: {
      role: "combobox" as const,
      "aria-autocomplete": "list" as const,
      "aria-expanded": open,
      "aria-controls": listId,
      "aria-activedescendant": open && count > 0 ? optionId(active) : undefined,
      autoComplete: "off",
      spellCheck: false,
    },
    listProps: (label: string) => ({ id: listId, role: "listbox" as const, "aria-label": label }),
    optionProps: (index: number, selected: boolean) => ({
      id: optionId(index),
      role: "option" as const,
      "aria-selected": selected,
      "data-active": index === active ? "" : undefined,
      onPointerMove: () => setActive(index),
      // The field keeps the focus while one clicks in the list.
      onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onClick: () => onPick(index),
    }),
  };
}

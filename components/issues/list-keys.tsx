"use client";

import { useKeys } from "@/components/ui/use-keys";

/** `j` and `k`, or the arrows while a row has the focus, move from row to row; Enter follows the row's link by itself. */
export function ListKeys({ what }: { what: string }) {
  function move(step: 1 | -1, always: boolean) {
    const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
    const at = rows.findIndex((row) => row === document.activeElement);
    if (at < 0 && !always) return false;
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }
  useKeys([
    { keys: "j", label: `Next ${what}`, run: () => move(1, true) },
    { keys: "k", label: `Previous ${what}`, run: () => move(-1, true) },
    { keys: "ArrowDown", label: `Next ${what}`, run: () => move(1, false) },
    { keys: "ArrowUp", label: `Previous ${what}`, run: () => move(-1, false) },
  ]);
  return null;
}

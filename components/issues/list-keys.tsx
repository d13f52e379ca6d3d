"use client";

import { useRouter } from "next/navigation";
import { useKeys } from "@/components/ui/use-keys";

type ListKeysProps = {
  what: string;
  /** The address without the opened row, when one is open. */
  closeHref?: string;
};

/** `j` and `k`, or the arrows while a row has the focus, move from row to row; Enter follows the row's link by itself, Escape closes it. */
export function ListKeys({ what, closeHref }: ListKeysProps) {
  const router = useRouter();
  function move(step: 1 | -1, always: boolean) {
    const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
    const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
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
  useKeys(
    [
      {
        keys: "Escape",
        label: `Close the ${what}`,
        run: () => closeHref && router.replace(closeHref, { scroll: false }),
      },
    ],
    {
      when: closeHref !== undefined,
    },
  );
  return null;
}

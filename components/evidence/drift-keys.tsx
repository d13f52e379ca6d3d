"use client";

import { useEffect, useRef } from "react";
import { ListKeys } from "@/components/issues/list-keys";
import { useKeys } from "@/components/ui/use-keys";

/** Steps through drifted quotes and judges the one that has the focus; the next then takes its place. */
export function DriftKeys({ ids, mayJudge }: { ids: readonly string[]; mayJudge: boolean }) {
  const place = useRef<number | null>(null);
  const shown = ids.join(" ");

  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when the list has changed, not before
  useEffect(() => {
    if (place.current === null) return;
    const all = articles();
    all[Math.min(place.current, all.length - 1)]?.querySelector<HTMLElement>("[data-row]")?.focus();
    place.current = null;
  }, [shown]);

  function press(selector: string) {
    const all = articles();
    const at = all.findIndex((article) => article.contains(document.activeElement));
    const control = all[at]?.querySelector<HTMLElement>(selector);
    if (!control) return false;
    if (selector.includes("verdict")) place.current = at;
    control.click();
  }
  useKeys(
    [
      { keys: "y", label: "Same passage", run: () => press("[data-verdict=confirmed]") },
      { keys: "n", label: "Not the same, or gone", run: () => press("[data-verdict=rejected]") },
    ],
    { when: mayJudge },
  );
  useKeys([{ keys: "o", label: "Open as it was quoted", run: () => press("[data-open=quoted] a") }]);
  return <ListKeys what="quote" />;
}

function articles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-drift]")];
}

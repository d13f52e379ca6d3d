"use client";

import { useLayoutEffect, useRef } from "react";
import { addBinding, type Binding } from "@/components/ui/key-registry";

/**
 * Gives keys a meaning while this component is mounted and `when` holds: "j", "Enter", "g m", "mod+k". They never
 * fire while someone types or under an open dialog. The shell listens; a later component wins over an earlier one. Layout effects, so that no key
 * finds what is on the screen no more.
 */
export function useKeys(list: Binding[], { when = true }: { when?: boolean } = {}) {
  const latest = useRef(list);
  useLayoutEffect(() => {
    latest.current = list;
  });
  const names = list.map((binding) => `${binding.keys}\t${binding.label}`).join("\n");

  useLayoutEffect(() => {
    if (!when || !names) return;
    const removers = names.split("\n").map((line, index) => {
      const [keys = "", label = ""] = line.split("\t");
      return addBinding({ keys, label, run: (event) => latest.current[index]?.run(event) });
    });
    return () => {
      for (const remove of removers) remove();
    };
  }, [names, when]);
}

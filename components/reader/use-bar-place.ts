"use client";

import { type RefObject, useEffect, useState } from "react";
import { placeBar } from "./bar-place";
import type { Stretch } from "./layout";
import { drawSelection, rangeOf } from "./page-selection";

/** Draws what is selected and keeps an element under it for the bar; null until there is one. */
export function useBarPlace(root: RefObject<HTMLElement | null>, selected: Stretch | null, isOpen: boolean) {
  const [host, setHost] = useState<HTMLElement | null>(null);

  useEffect(() => {
    const element = document.createElement("div");
    element.className = "quote-bar-place";
    // What stands in it is no part of the text.
    element.dataset.note = "";
    setHost(element);
    return () => {
      element.remove();
      drawSelection(null);
    };
  }, []);

  // After every render: a refresh may have cut the words into other nodes.
  useEffect(() => {
    const range = root.current && selected ? rangeOf(root.current, selected) : null;
    drawSelection(range);
    if (!host) return;
    if (range && isOpen) placeBar(host, range);
    else host.remove();
  });

  useEffect(() => {
    if (!host || !selected || !isOpen) return;
    const again = () => {
      const range = root.current && rangeOf(root.current, selected);
      if (range) placeBar(host, range);
    };
    addEventListener("resize", again);
    return () => removeEventListener("resize", again);
  }, [root, host, selected, isOpen]);

  return host;
}

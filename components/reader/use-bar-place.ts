"use client";

import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import type { Stretch } from "@/lib/sentences";
import { keepAbove, placeBar } from "./bar-place";
import { drawSelection, rangesOf } from "./page-selection";

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
      drawSelection([]);
    };
  }, []);

  // After every render: a refresh may have cut the words into other nodes. Before any effect of the bar, which can take the focus only where it shows.
  useLayoutEffect(() => {
    const ranges = root.current && selected ? rangesOf(root.current, selected) : [];
    const last = ranges.at(-1);
    drawSelection(ranges);
    if (!host) return;
    if (root.current && last && isOpen) placeBar(root.current, host, last);
    else host.remove();
  });

  useEffect(() => {
    if (!host || !selected || !isOpen) return;
    const again = () => {
      const last = root.current && rangesOf(root.current, selected).at(-1);
      if (root.current && last) placeBar(root.current, host, last);
    };
    addEventListener("resize", again);
    // The sheet of a narrow screen comes up over the text, and grows: the words stay above it.
    const sheet = new ResizeObserver(() => {
      const last = root.current && rangesOf(root.current, selected).at(-1);
      if (last && getComputedStyle(host).position === "fixed") keepAbove(host, last);
    });
    sheet.observe(host);
    return () => {
      sheet.disconnect();
      removeEventListener("resize", again);
    };
  }, [root, host, selected, isOpen]);

  return host;
}

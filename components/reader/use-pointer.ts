"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { Selected } from "./offsets";
import { selectedByPointer } from "./page-selection";

/** On a touch screen the handles of a selection are moved after it was made: what counts is where they come to rest. */
const settled = 450;

/** Tells of what is selected by mouse or touch, once it is made. */
export function usePointer(root: RefObject<HTMLElement | null>, onSelect: (selected: Selected) => void, when: boolean) {
  const latest = useRef(onSelect);
  latest.current = onSelect;

  useEffect(() => {
    if (!when) return;
    let touch = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const selected = root.current && selectedByPointer(root.current);
      if (selected) latest.current(selected);
    };
    const onDown = (event: PointerEvent) => {
      touch = event.pointerType !== "mouse";
    };
    const onUp = (event: PointerEvent) => {
      const inNote = event.target instanceof Element && event.target.closest("[data-note]");
      // The browser clears an old selection only after this event.
      if (!touch && !inNote) setTimeout(read);
    };
    const onChange = () => {
      clearTimeout(timer);
      if (touch) timer = setTimeout(read, settled);
    };
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("selectionchange", onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("selectionchange", onChange);
    };
  }, [root, when]);
}

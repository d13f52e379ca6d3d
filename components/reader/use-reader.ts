"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useKeys } from "@/components/ui/use-keys";
import type { Stretch } from "@/lib/sentences";
import { around, type Cursor, extend, nudge, type Steps, step } from "./cursor";
import type { Selected } from "./offsets";
import { offsetInView, rangesOf, selectedAt, showRanges, stepsOf } from "./page-selection";

/** What the bar is for. */
export type BarMode = "record" | "cite" | "hazard";

type Options = {
  quotes: readonly { id: string; start: number; end: number }[];
  mayRecord: boolean;
  isPanelOpen: boolean;
  open: (quoteId: string) => void;
};

/** A key on a control belongs to the control. */
function isOnControl(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest("a, button, summary, [role=button]") !== null;
}

/**
 * Reading by keyboard: a cursor that steps by sentence, grows by sentence, and moves its ends by word; and the bar that opens on what it holds. What
 * the pointer selects becomes the cursor too, so that either hand goes on where the other left off.
 */
export function useReader(root: RefObject<HTMLElement | null>, { quotes, mayRecord, isPanelOpen, open }: Options) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [mode, setMode] = useState<BarMode | null>(null);
  const [byKey, setByKey] = useState(false);
  const steps = useRef<Steps | null>(null);
  /** Whether what was selected from elsewhere has been brought into the window. */
  const isShown = useRef(true);

  // What is folded away, shown or added changes where the cursor can go, and where the bar stands.
  const [, setDrawn] = useState(0);
  const forget = useCallback(() => {
    steps.current = null;
    setDrawn((times) => times + 1);
  }, []);
  useEffect(() => {
    const element = root.current;
    element?.addEventListener("toggle", forget, true);
    return () => element?.removeEventListener("toggle", forget, true);
  }, [root, forget]);

  // Where the words stand is known only when the bar above them has gone.
  useEffect(() => {
    if (isShown.current || !selected || mode) return;
    isShown.current = true;
    const frame = requestAnimationFrame(() => root.current && showRanges(rangesOf(root.current, selected)));
    return () => cancelAnimationFrame(frame);
  }, [root, selected, mode]);

  const readSteps = (element: HTMLElement) => {
    steps.current ??= stepsOf(element);
    return steps.current;
  };

  function move(how: (all: Steps, from: Cursor | null, element: HTMLElement) => Cursor | null) {
    const element = root.current;
    if (!element || mode) return false;
    const next = how(readSteps(element), cursor, element);
    if (!next) return false;
    getSelection()?.removeAllRanges();
    setCursor(next);
    setByKey(true);
    setSelected(selectedAt(element, next));
    showRanges(rangesOf(element, next));
    return true;
  }
  const byWord = (side: "start" | "end", by: 1 | -1) => move((all, from) => from && nudge(all, from, side, by));
  const bySentence = (by: 1 | -1) =>
    move((all, from, element) => step(all, from, by, from ? 0 : offsetInView(element)));
  const grow = (by: 1 | -1) =>
    move((all, from, element) => (from ? extend(all, from, by) : step(all, from, by, offsetInView(element))));

  function openBar(wanted: BarMode, event: KeyboardEvent) {
    if (!selected || mode || isOnControl(event)) return false;
    setByKey(true);
    setMode(wanted);
    return true;
  }
  function leave() {
    if (mode) return close();
    // A panel beside the text closes first: its own Escape does that.
    if (!selected || isPanelOpen) return false;
    setSelected(null);
    setCursor(null);
    getSelection()?.removeAllRanges();
    return true;
  }
  function close() {
    setMode(null);
    // Otherwise the next click anywhere would find it selected still.
    getSelection()?.removeAllRanges();
    root.current?.focus({ preventScroll: true });
    return true;
  }
  /** Selects a stretch as a key would, with the bar closed. */
  function show(stretch: Stretch) {
    const element = root.current;
    if (!element) return;
    getSelection()?.removeAllRanges();
    setMode(null);
    setCursor(around(readSteps(element), stretch));
    setByKey(true);
    setSelected(selectedAt(element, stretch));
    isShown.current = false;
  }
  function point(pointed: Selected) {
    const element = root.current;
    if (!element) return;
    setCursor(around(readSteps(element), pointed));
    setByKey(false);
    setSelected(pointed);
    setMode((was) => was ?? "record");
  }

  useKeys([
    { keys: "j", label: "Next sentence", run: () => bySentence(1) },
    { keys: "k", label: "Previous sentence", run: () => bySentence(-1) },
    { keys: "J", label: "Extend by a sentence", run: () => grow(1) },
    { keys: "K", label: "Shrink by a sentence", run: () => grow(-1) },
    { keys: "l", label: "End one word later", run: () => byWord("end", 1) },
    { keys: "h", label: "End one word earlier", run: () => byWord("end", -1) },
    { keys: "L", label: "Begin one word later", run: () => byWord("start", 1) },
    { keys: "H", label: "Begin one word earlier", run: () => byWord("start", -1) },
    { keys: "ArrowDown", label: "Next sentence, with Shift extend", run: (event) => event.shiftKey && grow(1) },
    { keys: "ArrowUp", label: "Previous sentence, with Shift shrink", run: (event) => event.shiftKey && grow(-1) },
    { keys: "o", label: "Open the quote here", run: openHere },
    { keys: "Escape", label: "Leave the selection", run: leave },
  ]);
  useKeys(
    [
      { keys: "p", label: "Record a position on the selection", run: (event) => openBar("record", event) },
      { keys: "Enter", label: "Record a position on the selection", run: (event) => openBar("record", event) },
      { keys: "e", label: "Cite the selection for a position", run: (event) => openBar("cite", event) },
    ],
    { when: mayRecord },
  );

  function openHere() {
    const here = selected && quotes.find(({ start, end }) => start < selected.end && end > selected.start);
    if (here) open(here.id);
    return Boolean(here);
  }

  // Keys with Alt are not the registry's; the browser would take these to go back and forth.
  const words = useRef(byWord);
  words.current = byWord;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!event.altKey || event.ctrlKey || event.metaKey || (by !== 1 && by !== -1)) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
      if (words.current(event.shiftKey ? "start" : "end", by)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return { selected, mode, byKey, setMode, close, point, show, forget, spoken: byKey ? (selected?.exact ?? "") : "" };
}

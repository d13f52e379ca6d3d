"use client";

import { useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { useKeys } from "@/components/ui/use-keys";
import type { Stretch } from "@/lib/sentences";

type Options = {
  candidates: readonly Stretch[];
  /** What is selected now, and whether the bar stands open on it. */
  selected: Stretch | null;
  isBarOpen: boolean;
  show: (stretch: Stretch) => void;
  open: (stretch: Stretch) => void;
};

/**
 * Stepping through the sentences that may hold a position: `n` begins, `j` and `k` go on and back, Enter opens the bar as it does on any selection, `x`
 * passes one over, Escape ends. The list beside the text does the same by pointer; it comes from the server, and only marks where one is are set here.
 */
export function useCandidates({ candidates, selected, isBarOpen, show, open }: Options) {
  // Where one is, by the start of the sentence; null while not stepping.
  const [at, setAt] = useState<number | null>(null);
  const [passed, setPassed] = useState<ReadonlySet<number>>(new Set());
  const left = candidates.filter(({ start }) => !passed.has(start));
  const isStepping = at !== null && !isBarOpen;

  function go(to: Stretch | undefined) {
    if (!to) {
      announce(left.length > 0 ? "No further sentence that way" : "No sentence is left that may hold a position");
      return;
    }
    setAt(to.start);
    show(to);
  }
  const after = (from: number) => left.find(({ start }) => start > from);
  const before = (from: number) => left.findLast(({ start }) => start < from);

  function begin() {
    if (isBarOpen) return false;
    go(after(selected?.start ?? -1) ?? left[0]);
  }
  function pass() {
    if (at === null) return;
    setPassed(new Set([...passed, at]));
    go(after(at) ?? before(at));
  }
  function leave() {
    setAt(null);
    // The selection goes with it: that is another binding of the same key.
    return false;
  }
  /** After one was recorded: the next one is selected. */
  function goOn() {
    if (at === null) return;
    const next = after(at);
    if (next) go(next);
    else setAt(null);
  }

  const label = "Next sentence that may hold a position";
  useKeys([{ keys: "n", label, run: begin }], { when: candidates.length > 0 });
  useKeys(
    [
      { keys: "j", label, run: () => go(after(at ?? -1)) },
      { keys: "k", label: "Previous sentence that may hold a position", run: () => go(before(at ?? 0)) },
      { keys: "x", label: "Pass this sentence over", run: pass },
      { keys: "Escape", label: "Leave the sentences", run: leave },
    ],
    { when: isStepping },
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is drawn anew with the candidates
  useEffect(() => {
    for (const button of document.querySelectorAll<HTMLElement>("[data-candidate]")) {
      const start = Number(button.dataset.candidate);
      button.toggleAttribute("data-passed", passed.has(start));
      if (start !== at) button.removeAttribute("aria-current");
      else {
        button.setAttribute("aria-current", "true");
        scrollWithin(button.closest(".candidates"), button);
      }
    }
  }, [at, passed, candidates]);

  const pick = useRef(open);
  pick.current = (stretch) => {
    setAt(stretch.start);
    open(stretch);
  };
  const known = useRef(candidates);
  known.current = candidates;
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const button = event.target instanceof Element && event.target.closest<HTMLElement>("[data-candidate]");
      const picked = button && known.current.find(({ start }) => start === Number(button.dataset.candidate));
      if (picked) pick.current(picked);
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);

  return { goOn };
}

/** Scrolls the list alone, never the page: on a narrow screen the list stands far from the words. */
function scrollWithin(list: Element | null, item: HTMLElement): void {
  if (!list) return;
  const [frame, box] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
}

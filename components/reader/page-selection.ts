import type { Steps } from "./cursor";
import type { Stretch } from "./layout";
import { type Passage, passagesOf, pointAt, type Selected, selectedBetween, trimmed } from "./offsets";
import { sentencesOf, wordEdgesOf } from "./sentences";

const highlight = "reader-selection";

/** What the pointer has selected in the text, in the capture's offsets; null when it is nothing, or outside. */
export function selectedByPointer(root: HTMLElement): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return selectedBetween(root, { node: anchorNode, offset: anchorOffset }, { node: focusNode, offset: focusOffset });
}

/** The words of a stretch of the text. */
export function selectedAt(root: HTMLElement, { start, end }: Stretch): Selected | null {
  return trimmed(passagesOf(root), start, end);
}

/** What keys step over: the sentences and words that can be seen. Folded text is passed by. */
export function stepsOf(root: HTMLElement): Steps {
  const language = root.lang || null;
  const shown = passagesOf<Node>(root).filter(
    ({ node }) => node instanceof Element && !node.closest("details:not([open])"),
  );
  const edges = shown.map(({ text, start }) => wordEdgesOf(text, start, language));
  return {
    sentences: shown.flatMap(({ text, start }) => sentencesOf(text, start, language)),
    starts: edges.flatMap(({ starts }) => starts),
    ends: edges.flatMap(({ ends }) => ends),
  };
}

/** A stretch of the text as a range of the page. */
export function rangeOf(root: HTMLElement, { start, end }: Stretch): Range | null {
  const passages: Passage<Node>[] = passagesOf<Node>(root);
  const from = pointAt(passages, start, "start");
  const to = pointAt(passages, end, "end");
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Draws what is selected, so that it stays to be seen while the focus is in a field. Older browsers show their own selection instead. */
export function drawSelection(range: Range | null): void {
  if (!("highlights" in CSS)) {
    if (range)
      getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    return;
  }
  if (range) CSS.highlights.set(highlight, new Highlight(range));
  else CSS.highlights.delete(highlight);
}

/** Where the reader looks: the offset of the first passage that is not above the window. */
export function offsetInView(root: HTMLElement): number {
  const seen = passagesOf<Node>(root).find(
    ({ node }) => node instanceof Element && node.getBoundingClientRect().bottom > headHeight,
  );
  return seen?.start ?? 0;
}

const headHeight = 70;

/** Brings a range into the middle part of the window, and leaves it alone when it is there already. */
export function showRange(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= headHeight && bottom <= innerHeight * 0.8) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: top - innerHeight * 0.3, behavior: still ? "instant" : "auto" });
}

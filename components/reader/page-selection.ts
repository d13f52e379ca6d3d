import type { Stretch } from "@/lib/sentences";
import { sentencesOf, wordEdgesOf } from "@/lib/sentences";
import type { Steps } from "./cursor";
import { nodesAt, passageAt, passagesOf, type Selected, selectedBetween, textBetween, trimmed } from "./offsets";

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

/** The whole text, as the capture has it. */
export function textOf(root: HTMLElement): string {
  const passages = passagesOf(root);
  const last = passages.at(-1);
  return last ? textBetween(passages, 0, last.start + last.text.length) : "";
}

/** What keys step over: the sentences and words that can be seen. Folded text is passed by. */
export function stepsOf(root: HTMLElement): Steps {
  const language = root.lang || null;
  const shown = shownPassages(root);
  return {
    sentences: shown.flatMap(({ text, start }) => sentencesOf(text, start, language)),
    edges: (near) => {
      const at = passageAt(shown, near);
      // The next word may be one of the passage before or after.
      const edges = shown
        .slice(Math.max(0, at - 1), at + 2)
        .map(({ text, start }) => wordEdgesOf(text, start, language));
      return { starts: edges.flatMap(({ starts }) => starts), ends: edges.flatMap(({ ends }) => ends) };
    },
  };
}

const shownPassages = (root: HTMLElement) =>
  passagesOf<Node>(root).filter(({ node }) => node instanceof Element && !node.closest("details:not([open])"));

/** A stretch of the text as ranges of the page, one for each node, so that no note is among them. */
export function rangesOf(root: HTMLElement, { start, end }: Stretch): Range[] {
  return nodesAt(passagesOf<Node>(root), start, end).map(({ node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  });
}

/** Draws what is selected, so that it stays to be seen while the focus is in a field. Older browsers show their own selection instead. */
export function drawSelection(ranges: readonly Range[]): void {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if ("highlights" in CSS) {
    if (first) CSS.highlights.set(highlight, new Highlight(...ranges));
    else CSS.highlights.delete(highlight);
  } else if (first && last)
    getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
}

/** Where the reader looks: the offset of the first passage that is not above the window. Halves what is left, because each place asked for is laid out. */
export function offsetInView(root: HTMLElement): number {
  const shown = shownPassages(root);
  let [low, high] = [0, shown.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = shown[middle]?.node;
    if (node instanceof Element && node.getBoundingClientRect().bottom > headHeight) high = middle;
    else low = middle + 1;
  }
  return shown[low]?.start ?? 0;
}

const headHeight = 70;

/** Brings a selection into the middle part of the window, and leaves it alone when it is there already. */
export function showRanges(ranges: readonly Range[]): void {
  const top = ranges[0]?.getBoundingClientRect().top ?? headHeight;
  const bottom = ranges.at(-1)?.getBoundingClientRect().bottom ?? top;
  if (top >= headHeight && bottom <= innerHeight * 0.8) return;
  scrollBy({ top: top - innerHeight * 0.3 });
}

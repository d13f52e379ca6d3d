/**
 * Between the page and the text. The reader's text stands in elements that each carry, as `data-start`, the offset of their first unit in the
 * capture's text (UTF-16 units). What an element with `data-note` holds is ours and counts for nothing. Between two such elements the capture has
 * line ends only: that is how the text was cut.
 */

/** The little of the DOM that the mapping reads, so that it can be tried without a browser. */
export type TextTree = {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<TextTree>;
  readonly parentNode: TextTree | null;
  readonly dataset?: { readonly start?: string; readonly note?: string };
};

/** One stretch of the text as it stands on the page. */
export type Passage<N extends TextTree = TextTree> = Readonly<{ start: number; text: string; node: N }>;
/** A stretch of the capture, `end` not included, with its words. */
export type Selected = Readonly<{ start: number; end: number; exact: string }>;

const isText = (node: TextTree) => node.nodeType === 3;
const isNote = (node: TextTree) => node.dataset?.note !== undefined;
const startOf = (node: TextTree) => (node.dataset?.start === undefined ? null : Number(node.dataset.start));

/** Its words are read when they are asked for: of a long text, few are. */
function passage<N extends TextTree>(start: number, node: N): Passage<N> {
  let words: string | undefined;
  return {
    start,
    node,
    get text() {
      words ??= wordsOf(node);
      return words;
    },
  };
}

/** The passages under a root, in the order of the text. */
export function passagesOf<N extends TextTree>(root: N): Passage<N>[] {
  const found: Passage<N>[] = [];
  walk(root, (node) => {
    const start = startOf(node);
    if (start === null) return true;
    found.push(passage(start, node as N));
    return false;
  });
  return found;
}

/**
 * The offset in the capture of a point in the page (a node and an offset in it, as a DOM selection has them); null outside the root. A point in
 * a note, or between passages, stands where the words before it end.
 */
export function offsetAt(root: TextTree, node: TextTree, offset: number): number | null {
  let at = 0;
  let found: number | null = null;
  const visit = (one: TextTree, counts: boolean): void => {
    const own = counts && !isNote(one);
    at = startOf(one) ?? at;
    if (isText(one)) {
      if (one === node) found = own ? at + offset : at;
      if (own) at += one.nodeValue?.length ?? 0;
      return;
    }
    const children = Array.from(one.childNodes);
    for (const [index, child] of children.entries()) {
      if (one === node && index === offset) found = at;
      if (found === null) visit(child, own || startOf(child) !== null);
      else return;
    }
    if (one === node) found = at;
  };
  const near = passageOver(root, node);
  if (near) visit(near, startOf(near) !== null);
  return found;
}

/** The passage in which a node stands, the root when it stands between two; null outside the root. */
function passageOver(root: TextTree, node: TextTree): TextTree | null {
  let found: TextTree | null = null;
  for (let one: TextTree | null = node; one; one = one.parentNode) {
    if (one === root) return found ?? root;
    if (startOf(one) !== null) found = one;
  }
  return null;
}

/** Which of the passages an offset stands in or behind; 0 when it stands before them all. */
export function passageAt(passages: readonly Passage[], offset: number): number {
  let [low, high] = [0, passages.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((passages[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text from `start` to `end` as the capture has it, line ends between passages included. */
export function textBetween(passages: readonly Passage[], start: number, end: number): string {
  let text = "";
  let at = start;
  for (const passage of passages.slice(passageAt(passages, start))) {
    if (passage.start >= end) break;
    const last = passage.start + passage.text.length;
    if (last <= at) continue;
    if (passage.start > at) text += "\n".repeat(passage.start - at);
    const from = Math.max(at, passage.start);
    const to = Math.min(end, last);
    text += passage.text.slice(from - passage.start, to - passage.start);
    at = to;
  }
  return text + "\n".repeat(Math.max(0, end - at));
}

/** What is selected between two points of the page, in either order, without the blanks at its ends; null when that is nothing. */
export function selectedBetween(
  root: TextTree,
  anchor: { node: TextTree; offset: number },
  focus: { node: TextTree; offset: number },
): Selected | null {
  const ends = [offsetAt(root, anchor.node, anchor.offset), offsetAt(root, focus.node, focus.offset)];
  const [a = null, b = null] = ends;
  if (a === null || b === null) return null;
  return trimmed(passagesOf(root), Math.min(a, b), Math.max(a, b));
}

/** A stretch without the blanks at its ends, with its words; null when nothing is left. */
export function trimmed(passages: readonly Passage[], start: number, end: number): Selected | null {
  const text = textBetween(passages, start, end);
  const exact = text.trim();
  if (exact === "") return null;
  const from = start + (text.length - text.trimStart().length);
  return { start: from, end: from + exact.length, exact };
}

/** Where a stretch of the capture stands on the page: the text nodes it runs through, with the units of each; notes are passed by. */
export function nodesAt<N extends TextTree>(
  passages: readonly Passage<N>[],
  start: number,
  end: number,
): { node: N; from: number; to: number }[] {
  const found: { node: N; from: number; to: number }[] = [];
  for (const passage of passages.slice(passageAt(passages, start))) {
    if (passage.start >= end) break;
    let at = passage.start;
    walk(passage.node, (node) => {
      if (isNote(node)) return false;
      if (!isText(node)) return true;
      const length = node.nodeValue?.length ?? 0;
      const [from, to] = [Math.max(start, at) - at, Math.min(end, at + length) - at];
      if (from < to) found.push({ node: node as N, from, to });
      at += length;
      return true;
    });
  }
  return found;
}

/** Visits a tree in its order, the root first; goes below a node where the visitor says so. */
function walk(node: TextTree, visit: (node: TextTree) => boolean): void {
  if (!visit(node)) return;
  for (const child of Array.from(node.childNodes)) walk(child, visit);
}

function wordsOf(node: TextTree): string {
  let words = "";
  walk(node, (one) => {
    if (isText(one)) words += one.nodeValue ?? "";
    return !isNote(one);
  });
  return words;
}

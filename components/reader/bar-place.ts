/**
 * Puts the bar under the last line of a selection, in the flow of the text: a float as wide as the column whose upper part the text ignores. The
 * lines above stay where they are, those below move down. It comes before everything else that floats, because no float may stand higher than an
 * earlier one. Nothing of the text's own nodes is touched, so React may go on with them. In a section of a long text, which keeps its floats to
 * itself, it stands in that; the sheet of a narrow screen stands in none, because there the foot would be the section's.
 */
export function placeBar(text: HTMLElement, host: HTMLElement, range: Range): void {
  const section = elementOf(range.endContainer)?.closest<HTMLElement>("[data-section]");
  const root = section && matchMedia("(width >= 48rem)").matches ? section : text;
  if (root.firstChild !== host) {
    // Measured without it: it moves what it is measured by.
    host.remove();
    const under = measure(root, range);
    host.style.setProperty("--under", `${under}px`);
    root.prepend(host);
  } else {
    host.style.setProperty("--under", `${measure(root, range)}px`);
  }
}

/** From the top of the text to the foot of the selection's last line. */
function measure(root: HTMLElement, range: Range): number {
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  const passage = elementOf(range.endContainer)?.closest<HTMLElement>("[data-start]");
  const line = passage ? Number.parseFloat(getComputedStyle(passage).lineHeight) : 0;
  if (!last || !passage || !line) return 0;
  const top = passage.getBoundingClientRect().top;
  const lines = Math.max(1, Math.round((last.bottom - top) / line));
  return top + lines * line - root.getBoundingClientRect().top;
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

/** Scrolls until the last line of a selection stands above a sheet at the foot, as far as its first lines stay in sight. */
export function keepAbove(sheet: HTMLElement, last: Range): void {
  const margin = 12;
  const words = last.getBoundingClientRect();
  const hidden = words.bottom + margin - sheet.getBoundingClientRect().top;
  if (hidden > 0) scrollBy({ top: Math.min(hidden, Math.max(0, words.top - headHeight - margin)) });
}

/** Of the page's head, which stays in sight. */
const headHeight = 70;

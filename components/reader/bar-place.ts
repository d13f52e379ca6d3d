/**
 * Puts the bar under the last line of a selection, in the flow of the text: a float as wide as the column whose upper part the text ignores. The
 * lines above stay where they are, those below move down. Nothing of the text's own nodes is touched, so React may go on with them.
 */
export function placeBar(host: HTMLElement, range: Range): void {
  const end = range.endContainer;
  const passage = (end instanceof Element ? end : end.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!passage) return;
  if (passage.firstChild !== host) {
    host.style.setProperty("--under", "0px");
    host.remove();
    const under = measure(passage, range);
    passage.prepend(host);
    host.style.setProperty("--under", `${under}px`);
  } else {
    host.style.setProperty("--under", `${measure(passage, range)}px`);
  }
}

/** From the top of the passage to the end of the selection's last line, in whole lines. */
function measure(passage: HTMLElement, range: Range): number {
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  const line = Number.parseFloat(getComputedStyle(passage).lineHeight);
  if (!last || !line) return 0;
  return Math.max(1, Math.round((last.bottom - passage.getBoundingClientRect().top) / line)) * line;
}

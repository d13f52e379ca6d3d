/** Puts a floating element beside its anchor, inside the window: below if there is room, else above. */
export function place(anchor: Element, floating: HTMLElement, align: "start" | "end" = "start", matchWidth = false) {
  const gap = 4;
  const edge = 8;
  const box = anchor.getBoundingClientRect();
  const style = floating.style;
  if (matchWidth) style.minWidth = `${box.width}px`;
  style.maxHeight = "";
  const below = innerHeight - box.bottom - gap - edge;
  const above = box.top - gap - edge;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const up = height > below && above > below;
  style.maxHeight = `${Math.max(120, up ? above : below)}px`;
  const left = align === "end" ? box.right - width : box.left;
  style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  style.top = `${up ? Math.max(edge, box.top - gap - Math.min(height, above)) : box.bottom + gap}px`;
  floating.dataset.placed = "";
}

/** Places it now and whenever the page scrolls or changes size, until the returned function is called. */
export function follow(...args: Parameters<typeof place>): () => void {
  const update = () => place(...args);
  update();
  addEventListener("scroll", update, { capture: true, passive: true });
  addEventListener("resize", update);
  return () => {
    removeEventListener("scroll", update, { capture: true });
    removeEventListener("resize", update);
    delete args[1].dataset.placed;
  };
}

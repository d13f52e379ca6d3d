/** What can have the focus, the link of a row first. On a touch screen a field would raise the keyboard over what one came to read. */
const controls = "a[href], button:not(:disabled), summary";
const fields = "input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)";
const item = "li, tr, article";

let stop = () => {};

/**
 * Keeps the place of whoever works by keyboard. When a page that is read again takes away what had the focus, it passes to what stands there now,
 * else to the next item of the list, else to the one before, else to what is around it; never to the head of the page by accident.
 */
export function keepFocus(from: Element): void {
  stop();
  const places = placesFrom(from);
  const check = () => {
    if (document.activeElement !== document.body) return;
    for (const place of places) {
      const target = place.isConnected ? firstIn(place) : null;
      target?.focus();
      if (target && document.activeElement === target) return stop();
    }
  };
  const observer = new MutationObserver(check);
  stop = () => {
    observer.disconnect();
    removeEventListener("pointerdown", stop, true);
  };
  // A dialog that closes is a change, too: its content goes before it gives the focus back.
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["open"] });
  addEventListener("pointerdown", stop, true);
}

/** From the nearest to the widest: the element, what stands around it, and of each item around it the next and those before. */
function placesFrom(from: Element): Element[] {
  const places: Element[] = [];
  for (let place: Element | null = from; place && !place.matches("main, body"); place = place.parentElement) {
    places.push(place);
    if (!place.matches(item)) continue;
    const all = [...(place.parentElement?.children ?? [])];
    const at = all.indexOf(place);
    places.push(...all.slice(at + 1), ...all.slice(0, at).reverse());
  }
  const main = document.getElementById("main");
  return main ? [...places, main] : places;
}

function firstIn(place: Element): HTMLElement | null {
  const wanted = matchMedia("(hover: hover)").matches ? `${controls}, ${fields}` : controls;
  if (place.matches(wanted) && place instanceof HTMLElement && place.checkVisibility()) return place;
  const found = [...place.querySelectorAll<HTMLElement>(`[data-row], ${wanted}`)].filter(
    (one) => one.checkVisibility() && !one.closest("[inert]"),
  );
  const first = found.find((one) => one.matches("[data-row]")) ?? found[0];
  return first ?? (place.id === "main" && place instanceof HTMLElement ? place : null);
}

/** One thing a key does. `run` may return false to leave the key to the browser. */
export type Binding = { keys: string; label: string; run: (event: KeyboardEvent) => unknown };

const bindings = new Set<Binding>();
const switchKey = "keys";
/** Two keys of one shortcut come within this time. */
const pause = 1_200;
let pressed = "";
let pressedAt = 0;

export function addBinding(binding: Binding): () => void {
  bindings.add(binding);
  return () => bindings.delete(binding);
}

/** Keys that work here now: what pages registered, and every element that names its key. */
export function listKeys(): { keys: string; label: string }[] {
  const elements = pressables().map((element) => ({ keys: element.dataset.key ?? "", label: labelOf(element) }));
  const all = [...bindings, ...elements].map(({ keys, label }) => ({ keys, label }));
  return all.filter((one, index) => all.findIndex((other) => other.keys === one.keys) === index);
}

export function labelOf(element: HTMLElement): string {
  const given = element.dataset.keyLabel ?? element.getAttribute("aria-label");
  if (given) return given;
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const kbd of copy.querySelectorAll("kbd, svg, .count")) kbd.remove();
  return copy.textContent.trim();
}

/** Elements that can be pressed by key now: those in the open dialog if there is one, links even while hidden. */
export function pressables(selector = "[data-key]"): HTMLElement[] {
  const root = document.querySelector("dialog[open]") ?? document;
  return [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    if (element.matches(":disabled, [aria-disabled=true], [inert] *")) return false;
    return element.matches("a[href]") || element.checkVisibility();
  });
}

/** Single keys can get in the way of speech input and other tools, so they can be switched off (WCAG 2.1.4). */
export function keysEnabled(): boolean {
  try {
    return localStorage.getItem(switchKey) !== "off";
  } catch {
    return true;
  }
}

export function setKeysEnabled(on: boolean) {
  try {
    if (on) localStorage.removeItem(switchKey);
    else localStorage.setItem(switchKey, "off");
  } catch {
    // Without storage the choice lasts no longer than the page; keys stay on.
  }
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target.matches("input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])");
}

/** "mod+k", "Enter", "?", "m". On a keyboard with other letters the place of the key counts. */
function tokenOf(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const foreign = event.key.length === 1 && event.key.charCodeAt(0) > 127;
  const key = foreign && letter ? letter : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key.toLowerCase()}` : key;
}

/** Runs what a key stands for here. Returns whether it did anything. */
export function handleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  const token = tokenOf(event);
  const withMod = token.startsWith("mod+");
  // The browser closes an open menu first; only the next Escape is for the page.
  if (token === "Escape" && document.querySelector("[popover=auto]:popover-open")) return false;
  if (!withMod && (isTyping(event.target) || !keysEnabled())) return false;

  const inTime = event.timeStamp - pressedAt < pause;
  const wanted = pressed && inTime ? `${pressed} ${token}` : token;
  pressed = "";
  return press(wanted, event) || (wanted !== token && press(token, event));
}

function press(keys: string, event: KeyboardEvent): boolean {
  const inDialog = document.querySelector("dialog[open]") !== null;
  const own = inDialog ? [] : [...bindings].reverse();
  for (const binding of own) {
    if (binding.keys === keys && binding.run(event) !== false) return true;
  }
  const elements = pressables();
  const element = elements.find((candidate) => candidate.dataset.key === keys);
  if (element) {
    if (!event.repeat) element.click();
    return true;
  }
  const prefix = `${keys} `;
  if (own.some((one) => one.keys.startsWith(prefix)) || elements.some((one) => one.dataset.key?.startsWith(prefix))) {
    pressed = keys;
    pressedAt = event.timeStamp;
    return true;
  }
  return false;
}

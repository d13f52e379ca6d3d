/**
 * Turns a form into the input of an action.
 *
 * Names are paths: `title`, `validFrom.edtf`, `citations.0.evidenceId`; `tags[]` is always an array, empty too.
 * Values: a checkbox without `value` is true or false; a number is a number; text is text, empty text is "";
 * where something is chosen rather than written (select, radio, date, number, hidden), nothing chosen is null.
 * `data-as="number"`, `"boolean"` or `"json"` converts the text of any control.
 */
export function readForm(form: HTMLFormElement): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const element of form.elements) {
    if (isControl(element) && element.name && !element.matches(":disabled")) {
      entries.push(...readControl(element).map((value): [string, unknown] => [element.name, value]));
      // Names an array although nothing of it is ticked.
      if (element.name.endsWith("[]")) entries.push([element.name, undefined]);
    }
  }
  return assemble(entries);
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isControl(element: Element): element is Control {
  return (
    (element instanceof HTMLInputElement && !["submit", "button", "image", "reset"].includes(element.type)) ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

const chosenTypes = new Set(["hidden", "date", "datetime-local", "month", "time", "week", "color"]);

/** The values a control contributes: usually one, none for an unticked box of a list. */
function readControl(element: Control): unknown[] {
  const list = element.name.endsWith("[]");
  if (element instanceof HTMLSelectElement) {
    if (element.multiple) return [...element.selectedOptions].map((option) => option.value);
    return [convert(element)];
  }
  if (element instanceof HTMLTextAreaElement) return [convert(element)];
  if (element.type === "checkbox") {
    if (list) return element.checked ? [element.value] : [];
    return [element.hasAttribute("value") ? (element.checked ? element.value : null) : element.checked];
  }
  if (element.type === "radio") return [element.checked ? element.value : undefined];
  if (element.type === "file") {
    const files = [...(element.files ?? [])];
    return list || element.multiple ? files : [files[0] ?? null];
  }
  if (list && element.type === "hidden" && !element.dataset.as) return element.value ? [element.value] : [];
  return [convert(element)];
}

function convert(element: Control): unknown {
  const { value, type } = element;
  const as = element.dataset.as ?? (type === "number" || type === "range" ? "number" : undefined);
  if (as === "json") return value ? JSON.parse(value) : null;
  if (as === "boolean") return value === "true";
  if (as === "number") return value === "" ? null : Number(value);
  if (element instanceof HTMLSelectElement || chosenTypes.has(type)) return value || null;
  return value;
}

/** Builds the nested object. `undefined` only makes the place exist: an array as [], anything else as null. */
export function assemble(entries: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    const list = name.endsWith("[]");
    const path = (list ? name.slice(0, -2) : name).split(".");
    if (path.some((part) => part === "__proto__")) continue;
    const last = path.pop() ?? name;
    let place: Record<string, unknown> = root;
    path.forEach((part, index) => {
      const next = place[part];
      if (isRecord(next)) place = next;
      else {
        // Arrays are records with number keys here, which keeps the walk the same for both.
        const made = (/^\d+$/.test(path[index + 1] ?? last) ? [] : {}) as Record<string, unknown>;
        place[part] = made;
        place = made;
      }
    });
    if (!list) {
      if (value !== undefined) place[last] = value;
      else if (!(last in place)) place[last] = null;
      continue;
    }
    const known = place[last];
    const array: unknown[] = Array.isArray(known) ? known : [];
    if (Array.isArray(value)) array.push(...value);
    else if (value !== undefined) array.push(value);
    place[last] = array;
  }
  return root;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

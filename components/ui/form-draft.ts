import { type Control, isControl } from "@/components/ui/form-input";

/**
 * What was typed into a form and not yet saved, kept in the tab's own storage: it outlives a reload, a closed dialog
 * and a new sign-in, and is gone with the tab. Passwords and files are never kept.
 */
export type Draft = {
  /** The version of the record it was typed against: saving it later must still meet a conflict. */
  version: unknown;
  values: Record<string, DraftValue[]>;
};
type DraftValue = { value: string; checked?: boolean; text?: string };

const ownerKey = "draft-owner";
const storageKey = (key: string) => `draft:${key}`;

export function loadDraft(key: string): Draft | null {
  try {
    const text = sessionStorage.getItem(storageKey(key));
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export function clearDraft(key: string) {
  try {
    sessionStorage.removeItem(storageKey(key));
  } catch {
    // Storage can be switched off; then there is no draft either.
  }
}

/**
 * Drafts belong to whoever typed them: when somebody else signs in in the same tab, or nobody is to follow, those of
 * the one before are dropped. Losing a session and coming back keeps them.
 */
export function keepDraftsOf(owner: string | null) {
  try {
    if (sessionStorage.getItem(ownerKey) === owner) return;
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(storageKey(""))) sessionStorage.removeItem(key);
    if (owner === null) sessionStorage.removeItem(ownerKey);
    else sessionStorage.setItem(ownerKey, owner);
  } catch {
    // Storage can be switched off; then there is no draft either.
  }
}

export function saveDraft(key: string, form: HTMLFormElement, version: unknown) {
  const values: Draft["values"] = {};
  let changed = false;
  for (const element of draftable(form)) {
    changed ||= isChanged(element);
    const list = values[element.name] ?? [];
    list.push({
      value: element.value,
      ...(isTick(element) && { checked: element.checked }),
      ...(element.dataset.text !== undefined && { text: element.dataset.text }),
    });
    values[element.name] = list;
  }
  if (!changed) return clearDraft(key);
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify({ version, values } satisfies Draft));
  } catch {
    // Full or switched off: the form itself still holds everything.
  }
}

/** Puts a draft back, except where something was typed already. Says whether anything changed. */
export function restoreDraft(draft: Draft, form: HTMLFormElement): boolean {
  const seen: Record<string, number> = {};
  let restored = false;
  for (const element of draftable(form)) {
    const index = seen[element.name] ?? 0;
    seen[element.name] = index + 1;
    const kept = draft.values[element.name]?.[index];
    if (!kept || isChanged(element)) continue;
    const same = isTick(element) ? element.checked === kept.checked : element.value === kept.value;
    if (same) continue;
    write(element, kept);
    restored = true;
  }
  return restored;
}

function draftable(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(isControl).filter((element) => {
    if (!element.name || element.closest("[data-no-draft]")) return false;
    if (element.type === "password" || element.type === "file") return false;
    return element.type !== "hidden" || element.dataset.restorable !== undefined;
  });
}

function isTick(element: Control): element is HTMLInputElement {
  return element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");
}

function isChanged(element: Control): boolean {
  if (isTick(element)) return element.checked !== element.defaultChecked;
  if (element instanceof HTMLSelectElement) {
    const initial = [...element.options].find((option) => option.defaultSelected) ?? element.options[0];
    return element.value !== (initial?.value ?? "");
  }
  if (element.type === "hidden") return element.dataset.touched !== undefined;
  return element.value !== element.defaultValue;
}

/** Through the native setter and an event, so that a controlled React input notices as well. */
function write(element: Control, kept: DraftValue) {
  if (element.type === "hidden") {
    element.dispatchEvent(new CustomEvent("restore", { detail: { value: kept.value, text: kept.text ?? kept.value } }));
    return;
  }
  if (isTick(element)) {
    if (element.checked !== kept.checked) element.click();
    return;
  }
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value")?.set;
  setter?.call(element, kept.value);
  element.dispatchEvent(new Event("input", { bubbles: true }));
  element.dispatchEvent(new Event("change", { bubbles: true }));
}

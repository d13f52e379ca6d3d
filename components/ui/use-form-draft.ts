"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { clearDraft, loadDraft, restoreDraft, saveDraft } from "@/components/ui/form-draft";

/** Keeps what is typed into a form until it is saved; see form-draft.ts. Without a key nothing is kept. */
export function useFormDraft(form: RefObject<HTMLFormElement | null>, key: string | undefined, version: unknown) {
  const [restored, setRestored] = useState(false);
  // The version the text was typed against: that of the page, or of the draft that was put back.
  const base = useRef(version);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (!restored) base.current = version;

  useEffect(() => {
    const element = form.current;
    if (!key || !element) return;
    const draft = loadDraft(key);
    if (draft && restoreDraft(draft, element)) {
      base.current = draft.version;
      setRestored(true);
    }
    const keep = () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      saveDraft(key, element, base.current);
    };
    // Typing pauses, then it is written; leaving the form or the page writes at once.
    const later = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, 250);
    };
    element.addEventListener("input", later);
    element.addEventListener("change", later);
    addEventListener("pagehide", keep);
    return () => {
      keep();
      element.removeEventListener("input", later);
      element.removeEventListener("change", later);
      removeEventListener("pagehide", keep);
    };
  }, [key, form]);

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (key) clearDraft(key);
    setRestored(false);
  }, [key]);

  return { restored, version: () => base.current, clear };
}

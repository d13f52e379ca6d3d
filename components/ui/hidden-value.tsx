"use client";

import { useEffect, useRef } from "react";

type HiddenValueProps = {
  name: string | undefined;
  value: string;
  /** How the value reads, kept in drafts and shown when two versions are compared. */
  text: string;
  json?: boolean;
  onRestore: (value: string, text: string) => void;
};

/**
 * The form's view of a control that is not a native one. It reports changes as a native control does (an `input`
 * event), and takes back a drafted value through a `restore` event.
 */
export function HiddenValue({ name, value, text, json, onRestore }: HiddenValueProps) {
  const element = useRef<HTMLInputElement>(null);
  const initial = useRef(value);
  const last = useRef(value);
  const restore = useRef(onRestore);
  restore.current = onRestore;

  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    element.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [value]);

  useEffect(() => {
    const input = element.current;
    const listen = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      restore.current(String(event.detail.value), String(event.detail.text));
    };
    input?.addEventListener("restore", listen);
    return () => input?.removeEventListener("restore", listen);
  }, []);

  if (!name) return null;
  return (
    <input
      ref={element}
      type="hidden"
      name={name}
      value={value}
      data-text={text}
      data-restorable=""
      data-touched={value === initial.current ? undefined : ""}
      data-as={json ? "json" : undefined}
    />
  );
}

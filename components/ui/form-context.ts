"use client";

import { createContext, useContext } from "react";

export type FormState = {
  pending: boolean;
  /** False until the browser runs our code: a form sent before that would lose what was typed. */
  ready: boolean;
  fields: Record<string, string>;
};

export const FormContext = createContext<FormState | null>(null);

/** "parties[]" and "parties" are the same place in the input. */
export function pathOf(name: string): string {
  return name.endsWith("[]") ? name.slice(0, -2) : name;
}

/** The message for a field: its own, or that of anything inside it ("parties.2" belongs to "parties[]"). */
export function fieldError(fields: Record<string, string>, name: string): string | undefined {
  const path = pathOf(name);
  if (Object.hasOwn(fields, path)) return fields[path];
  return Object.entries(fields).find(([key]) => key.startsWith(`${path}.`))?.[1];
}

/** The messages without those for a field. */
export function without(fields: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([path]) => !fieldError({ [path]: "x" }, name)));
}

export function useFieldError(name: string | undefined): string | undefined {
  const form = useContext(FormContext);
  return form && name ? fieldError(form.fields, name) : undefined;
}

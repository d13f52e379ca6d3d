"use client";

import { type ReactNode, useId } from "react";
import { FieldContext } from "@/components/ui/field-context";
import { FieldNotes, noteIds } from "@/components/ui/field-notes";
import { useFieldError } from "@/components/ui/form-context";

type FieldProps = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** Overrides the message the form has for this name. */
  error?: string;
  /** Says "optional"; being required is the rule and is not marked. */
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, one control, its help and its error, tied together for eye and ear. */
export function Field({ name, label, help, error, optional, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const fromForm = useFieldError(name);
  const message = error ?? fromForm;
  const state = { id, name, describedBy: noteIds(id, help, message), invalid: Boolean(message) };
  return (
    <div
      className={className ? `field ${className}` : "field"}
      data-field={name}
      data-invalid={message ? "" : undefined}
    >
      <label htmlFor={id} className={hideLabel ? "sr-only" : "field-label"}>
        <span>{label}</span>
        {optional ? <small>optional</small> : null}
      </label>
      <FieldContext value={state}>{children}</FieldContext>
      <FieldNotes id={id} help={help} error={message} />
    </div>
  );
}

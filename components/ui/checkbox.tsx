"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldNotes, noteIds } from "@/components/ui/field-notes";
import { useFieldError } from "@/components/ui/form-context";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; help?: ReactNode };

/** One yes or no. Without `value` the form sends true or false. */
export function Checkbox({ label, help, name, className, ...rest }: CheckboxProps) {
  const id = useId();
  const error = useFieldError(name);
  return (
    <div className={className ? `field ${className}` : "field"} data-field={name} data-invalid={error ? "" : undefined}>
      <label className="choice">
        <input
          type="checkbox"
          name={name}
          aria-describedby={noteIds(id, help, error)}
          aria-invalid={error ? true : undefined}
          {...rest}
        />
        <span>{label}</span>
        {help ? <small id={`${id}-help`}>{help}</small> : null}
      </label>
      <FieldNotes id={id} error={error} />
    </div>
  );
}

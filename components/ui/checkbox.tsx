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

export type CheckboxOption = { value: string; label: ReactNode; detail?: ReactNode; disabled?: boolean };

type CheckboxGroupProps = {
  /** Ends in "[]": the form sends an array, empty when nothing is ticked. */
  name: `${string}[]`;
  legend: ReactNode;
  help?: ReactNode;
  options: CheckboxOption[];
  defaultValue?: string[];
  columns?: 1 | 2 | 3;
  className?: string;
};

const columnClass = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" };

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, legend, help, options, defaultValue = [], columns = 1, className } = props;
  const id = useId();
  const error = useFieldError(name);
  return (
    <fieldset
      className={className ? `field ${className}` : "field"}
      aria-describedby={noteIds(id, help, error)}
      data-field={name}
      data-invalid={error ? "" : undefined}
    >
      <legend className="field-label">{legend}</legend>
      <div className={`choices ${columnClass[columns]}`}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={defaultValue.includes(option.value)}
              disabled={option.disabled}
            />
            <span>{option.label}</span>
            {option.detail ? <small>{option.detail}</small> : null}
          </label>
        ))}
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  );
}

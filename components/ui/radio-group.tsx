"use client";

import { type ReactNode, useId } from "react";
import { FieldNotes, noteIds } from "@/components/ui/field-notes";
import { useFieldError } from "@/components/ui/form-context";

export type RadioOption = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

type RadioProps = {
  name: string;
  legend: ReactNode;
  hideLegend?: boolean;
  help?: ReactNode;
  options: RadioOption[];
  defaultValue?: string;
  /** Controlled, when given together with `onChange`. */
  value?: string;
  onChange?: (value: string) => void;
  className?: string;
};

function Choices({ look, ...props }: RadioProps & { look: "list" | "row" }) {
  const { name, legend, hideLegend, help, options, defaultValue, value, onChange, className } = props;
  const id = useId();
  const error = useFieldError(name);
  return (
    <fieldset
      className={className ? `field ${className}` : "field"}
      aria-describedby={noteIds(id, help, error)}
      data-field={name}
      data-invalid={error ? "" : undefined}
    >
      <legend className={hideLegend ? "sr-only" : "field-label"}>{legend}</legend>
      <div className={look === "row" ? "segments" : "choices"}>
        {options.map((option) => (
          <label key={option.value} className={look === "row" ? undefined : "choice"}>
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              {...(onChange
                ? { checked: value === option.value, onChange: () => onChange(option.value) }
                : { defaultChecked: defaultValue === option.value })}
            />
            <span>{option.label}</span>
            {look === "list" && option.help ? <small>{option.help}</small> : null}
          </label>
        ))}
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  );
}

/** One of a few, each on its line with its explanation. */
export function RadioGroup(props: RadioProps) {
  return <Choices look="list" {...props} />;
}

/** One of a few short words, side by side. */
export function SegmentedControl(props: RadioProps) {
  return <Choices look="row" {...props} />;
}

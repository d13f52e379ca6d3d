"use client";

import type { ComponentProps, ReactNode } from "react";
import { useControl } from "@/components/ui/field-context";
import { ChevronDown } from "@/components/ui/icons/arrows";

export type SelectOption = { value: string; label: string; group?: string; disabled?: boolean };

type SelectProps = ComponentProps<"select"> & {
  options?: SelectOption[];
  /** The empty choice, sent as null. */
  placeholder?: string;
};

function renderOptions(options: SelectOption[]): ReactNode {
  const groups = [...new Set(options.map((option) => option.group))];
  return groups.map((group) => {
    const items = options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ));
    return group ? (
      <optgroup key={group} label={group}>
        {items}
      </optgroup>
    ) : (
      items
    );
  });
}

export function Select({ options, placeholder, className, children, ...rest }: SelectProps) {
  return (
    <span className={className ? `select ${className}` : "select"}>
      <select {...rest} {...useControl(rest)} className="input">
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options ? renderOptions(options) : children}
      </select>
      <ChevronDown />
    </span>
  );
}

"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useControl } from "@/components/ui/field-context";
import { HiddenValue } from "@/components/ui/hidden-value";
import { Close } from "@/components/ui/icons/objects";
import { OptionList, optionLimit } from "@/components/ui/option-list";
import type { ComboOption } from "@/components/ui/options";
import { useListbox } from "@/components/ui/use-listbox";
import { useOptions } from "@/components/ui/use-options";

type MultiComboboxProps = {
  name?: string;
  options: ComboOption[];
  searchUrl?: string;
  defaultValue?: string[];
  onChange?: (values: string[]) => void;
  placeholder?: string;
  "aria-label"?: string;
};

/** Several of many: chosen ones stand above the field as tokens. What is sent is an array of values. */
export function MultiCombobox(props: MultiComboboxProps) {
  const { options, searchUrl, defaultValue = [], onChange, placeholder } = props;
  const { name, ...control } = useControl(props);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(() => options.filter((option) => defaultValue.includes(option.value)));
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);

  const isChosen = (value: string) => chosen.some((option) => option.value === value);
  const { items, loading } = useOptions(options, searchUrl, query, open);
  const left = items.filter((option) => !isChosen(option.value));
  const shown = left.slice(0, optionLimit);

  function change(next: ComboOption[]) {
    setChosen(next);
    setQuery("");
    onChange?.(next.map((option) => option.value));
  }
  function remove(value: string) {
    change(chosen.filter((option) => option.value !== value));
    input.current?.focus();
  }
  const listbox = useListbox({
    count: shown.length,
    open,
    setOpen,
    onPick: (index) => {
      const option = shown[index];
      if (option && !option.disabled) change([...chosen, option]);
    },
  });
  function onKeyDown(event: KeyboardEvent) {
    const last = chosen.at(-1);
    if (event.key === "Backspace" && query === "" && last) remove(last.value);
    else listbox.onKeyDown(event);
  }
  function onRestore(values: string, labels: string) {
    const names: string[] = JSON.parse(labels);
    const restored: string[] = JSON.parse(values);
    change(
      restored.map((value, index) => {
        return options.find((option) => option.value === value) ?? { value, label: names[index] ?? value };
      }),
    );
  }

  return (
    <div className="grid gap-1">
      <ul className="tokens" aria-label="Chosen">
        {chosen.map((option) => (
          <li key={option.value} className="chip">
            <b>{option.label}</b>
            <button type="button" aria-label={`Remove ${option.label}`} onClick={() => remove(option.value)}>
              <Close />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={input}
        {...control}
        {...listbox.inputProps}
        aria-label={props["aria-label"]}
        className="input"
        value={query}
        placeholder={placeholder}
        onChange={(event) => {
          setQuery(event.target.value);
          listbox.setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <HiddenValue
        json
        name={name}
        value={JSON.stringify(chosen.map((option) => option.value))}
        text={JSON.stringify(chosen.map((option) => option.label))}
        onRestore={onRestore}
      />
      <OptionList
        anchor={input}
        label={props["aria-label"] ?? "Options"}
        open={open}
        options={shown}
        more={left.length - shown.length}
        note={loading ? "Searching" : shown.length === 0 ? "Nothing more to choose" : null}
        isSelected={isChosen}
        listbox={listbox}
      />
    </div>
  );
}

"use client";

import { useRef, useState } from "react";
import { useControl } from "@/components/ui/field-context";
import { HiddenValue } from "@/components/ui/hidden-value";
import { ChevronDown } from "@/components/ui/icons/arrows";
import { Close } from "@/components/ui/icons/objects";
import { OptionList, optionLimit } from "@/components/ui/option-list";
import { type ComboOption, fold } from "@/components/ui/options";
import { useListbox } from "@/components/ui/use-listbox";
import { useOptions } from "@/components/ui/use-options";

export type ComboboxProps = {
  name?: string;
  options?: ComboOption[];
  defaultValue?: string | null;
  /** The first choice, where it is not among `options` (because they are searched). */
  defaultOption?: ComboOption;
  /** Controlled, when given together with `onChange`. */
  value?: string | null;
  onChange?: (value: string | null, option: ComboOption | null) => void;
  placeholder?: string;
  /** The query is appended, encoded; the answer is `{ results: ComboOption[] }`. */
  searchUrl?: string;
  emptyText?: string;
  /** Offers what was typed as something new. */
  onCreate?: (typed: string) => void;
  createLabel?: (typed: string) => string;
  autoFocus?: boolean;
  disabled?: boolean;
  "aria-label"?: string;
  className?: string;
};

const none: ComboOption[] = [];

/** One of many, found by typing. What is sent is the value, or null. */
export function Combobox(props: ComboboxProps) {
  const { options = none, value, onChange, searchUrl, onCreate, emptyText = "Nothing found", placeholder } = props;
  const { name, ...control } = useControl(props);
  const input = useRef<HTMLInputElement>(null);
  const byValue = (wanted: string | null | undefined) => options.find((option) => option.value === wanted) ?? null;
  const [own, setOwn] = useState(() => props.defaultOption ?? byValue(props.defaultValue));
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);

  const selected = value === undefined ? own : (byValue(value) ?? (own?.value === value ? own : null));
  const query = typed ?? "";
  const { items, loading, failed } = useOptions(options, searchUrl, query, open);
  const shown = items.slice(0, optionLimit);
  const create = onCreate && query.trim() !== "" && !items.some((item) => fold(item.label) === fold(query.trim()));
  const createOption: ComboOption = {
    value: "\0",
    label: props.createLabel?.(query.trim()) ?? `Add “${query.trim()}”`,
  };
  const listed = create ? [...shown, createOption] : shown;

  function choose(option: ComboOption | null) {
    setOwn(option);
    setTyped(null);
    setOpen(false);
    onChange?.(option?.value ?? null, option);
  }
  function pick(index: number) {
    const option = listed[index];
    if (!option || option.disabled) return;
    if (option !== createOption) return choose(option);
    onCreate?.(query.trim());
    setTyped(null);
    setOpen(false);
  }
  const listbox = useListbox({ count: listed.length, open, setOpen, onPick: pick });

  function onType(text: string) {
    listbox.setActive(0);
    setOpen(true);
    setTyped(text);
    if (text === "" && selected) {
      setOwn(null);
      onChange?.(null, null);
    }
  }
  function onBlur() {
    setOpen(false);
    const match = typed && items.find((item) => fold(item.label) === fold(typed.trim()) && !item.disabled);
    if (match) choose(match);
    else setTyped(null);
  }

  const note = failed
    ? "The search could not be reached. Type again to retry."
    : loading
      ? "Searching"
      : listed.length === 0
        ? emptyText
        : null;

  return (
    <div className={props.className ? `combo ${props.className}` : "combo"}>
      <input
        ref={input}
        {...control}
        {...listbox.inputProps}
        aria-label={props["aria-label"]}
        className="input"
        value={typed ?? selected?.label ?? ""}
        placeholder={placeholder}
        disabled={props.disabled}
        // biome-ignore lint/a11y/noAutofocus: the caller decides, as with a native input
        autoFocus={props.autoFocus}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={onBlur}
        onKeyDown={listbox.onKeyDown}
      />
      {selected && !props.disabled ? (
        <button type="button" className="combo-clear" aria-label="Clear" tabIndex={-1} onClick={() => choose(null)}>
          <Close />
        </button>
      ) : null}
      <button
        type="button"
        className="combo-open"
        aria-label="Show options"
        tabIndex={-1}
        disabled={props.disabled}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          input.current?.focus();
          setOpen(!open);
        }}
      >
        <ChevronDown />
      </button>
      <HiddenValue
        name={name}
        value={selected?.value ?? ""}
        text={selected?.label ?? ""}
        onRestore={(restored, label) => choose(byValue(restored) ?? (restored ? { value: restored, label } : null))}
      />
      <OptionList
        anchor={input}
        label={props["aria-label"] ?? "Options"}
        open={open}
        options={listed}
        more={items.length - shown.length}
        note={note}
        isSelected={(candidate) => candidate === selected?.value}
        listbox={listbox}
      />
    </div>
  );
}

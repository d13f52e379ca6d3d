"use client";

import { useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type DateBasis, dateBases, dateBasesById } from "@/lib/days";
import { DateOffers, type DatePlace } from "./date-offers";
import { useReading } from "./use-reading";

export type WorldDateValue = { edtf: string | null; text?: string | null; basis?: DateBasis | null; note?: string };

const forms = "2026-01-06, 2026-01 or 2026. Add ~ for about, ? for uncertain. Several days: 2026-01-06/2026-01-07";
const notYet = "Not yet a date in one of these forms.";
const options = dateBases.map(({ id, label }) => ({ value: id, label }));
const isBasis = (id: string): id is DateBasis => Object.hasOwn(dateBasesById, id);

/**
 * The fields of a world date, sent as `<name>.edtf`, `<name>.text`, `<name>.basis` and, where it is known from elsewhere, `<name>.note`. They stay uncontrolled, so that a restored
 * draft fills them; what is typed is only watched, to say how the date will read.
 */
export function WorldDateFields({
  name,
  legend = "Date",
  help,
  value,
  optional = true,
  ifEmpty,
  autoFocus,
  place,
}: {
  name: string;
  legend?: string;
  help?: string;
  value?: WorldDateValue | null;
  /** Whether it may stay unknown. */
  optional?: boolean;
  /** What holds when it is left empty, where that is not "unknown". */
  ifEmpty?: string;
  autoFocus?: boolean;
  /** What the words stand beside, if that is a document or an event here. */
  place?: DatePlace;
}) {
  const fields = useRef<HTMLFieldSetElement>(null);
  const [words, setWords] = useState(value?.text ?? "");
  const [typed, setTyped] = useState(value?.edtf ?? "");
  const [basis, setBasis] = useState<string>(value?.basis ?? "");
  const { reads, wrong } = useReading(typed);
  return (
    <fieldset
      ref={fields}
      className="grid min-w-0 grid-cols-1 gap-x-3 gap-y-2 border-l-2 border-rule pl-3 sm:grid-cols-2"
    >
      <legend className="float-left w-full font-semibold sm:col-span-2">{legend}</legend>
      <p className="text-sm text-ink-2 sm:col-span-2">
        <span aria-live="polite" className="text-ink">
          {(typed.trim() === "" && ifEmpty) || wrong || (reads ? `Reads: ${reads}.` : notYet)}
        </span>{" "}
        {help}
      </p>
      <Field name={`${name}.edtf`} label="Date" optional={optional} help={forms}>
        <Input
          type="text"
          defaultValue={value?.edtf ?? ""}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          className="num"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <Field
        name={`${name}.text`}
        label="Words of the source"
        optional
        help="As they stand there: “Tuesday”, “last month”."
      >
        <Input
          type="text"
          defaultValue={value?.text ?? ""}
          autoComplete="off"
          className="font-serif leading-[1.2]"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </Field>
      <DateOffers
        words={words === value?.text ? "" : words}
        place={place}
        onUse={({ edtf, surface, basis: known }) => {
          fill(fields.current, `${name}.edtf`, edtf);
          fill(fields.current, `${name}.text`, surface);
          fill(fields.current, `${name}.basis`, known);
        }}
      />
      <Field
        name={`${name}.basis`}
        label="How the date is known"
        help={isBasis(basis) ? dateBasesById[basis].help : "A date is never more precise than what it rests on."}
        className="sm:col-span-2"
      >
        <Select
          options={options}
          placeholder="Choose…"
          defaultValue={value?.basis ?? ""}
          onInput={(event) => setBasis(event.currentTarget.value)}
        />
      </Field>
      <div hidden={basis !== "external"} className="sm:col-span-2">
        <Field name={`${name}.note`} label="Where it is known from" help="What was looked up, and where.">
          <Input type="text" defaultValue={value?.note ?? ""} autoComplete="off" />
        </Field>
      </div>
    </fieldset>
  );
}

/** Fills a control as typing does, so that drafts and what watches it hear of it. */
function fill(fields: HTMLElement | null, name: string, value: string) {
  const control = fields?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
  if (!control) return;
  const prototype = control instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

"use client";

import { useId, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { FieldNotes, noteIds } from "@/components/ui/field-notes";
import { useFieldError } from "@/components/ui/form-context";
import { HiddenValue } from "@/components/ui/hidden-value";
import { Input } from "@/components/ui/input";
import type { Choices } from "@/domain/board/choices";
import type { Stance } from "@/domain/evidence/stances";
import { PickLine } from "./pick-line";
import { type Pick, parsePicks, pickKey, pickOf } from "./picks";
import { QuoteWords } from "./quote-words";

type CitationPickerProps = {
  negotiation: string;
  choices: Choices;
  /** Chosen from the start: what the version before rests on, or a selection in the reader. */
  initial?: readonly Pick[];
  legend?: string;
  help?: string;
  name?: string;
};

/** How many of an issue's quotes stand in the list before one has to search. */
const listed = 8;

/**
 * The quotes that bear out what a form records: ticked in the list of the evidence, found among all quotes, or taken on the spot
 * from a document. Each says whether it supports, contradicts or is context.
 */
export function CitationPicker(props: CitationPickerProps) {
  const { negotiation, choices, initial = [], legend = "Quotes", help, name = "citations" } = props;
  const id = useId();
  const error = useFieldError(name);
  const [picks, setPicks] = useState<readonly Pick[]>(initial);
  const [filter, setFilter] = useState("");
  const [searched, setSearched] = useState(0);

  const keys = new Set(picks.map(pickKey));
  const words = filter.trim().toLowerCase();
  const open = choices.evidence.filter(
    (choice) => !keys.has(choice.id) && (!words || `${choice.exact} ${choice.document}`.toLowerCase().includes(words)),
  );
  const add = (pick: Pick) =>
    setPicks((known) => (known.some((one) => pickKey(one) === pickKey(pick)) ? known : [...known, pick]));
  const drop = (pick: Pick) => setPicks((known) => known.filter((one) => pickKey(one) !== pickKey(pick)));
  const change = (pick: Pick, part: { stance?: Stance; note?: string }) =>
    setPicks((known) => known.map((one) => (pickKey(one) === pickKey(pick) ? { ...one, ...part } : one)));

  return (
    <fieldset
      className="field"
      data-field={name}
      data-invalid={error ? "" : undefined}
      aria-describedby={noteIds(id, help, error)}
    >
      <legend className="field-label">
        <span>{legend}</span>
        <small>{picks.length === 0 ? "none chosen" : `${picks.length} chosen`}</small>
      </legend>
      <FieldNotes id={id} help={help} error={error} />
      <div className="grid gap-1">
        {picks.map((pick) => (
          <PickLine
            key={pickKey(pick)}
            pick={pick}
            chosen
            onToggle={() => drop(pick)}
            onChange={(part) => change(pick, part)}
          />
        ))}
        {choices.evidence.length > listed ? (
          <Input
            type="search"
            aria-label="Filter this issue's quotes"
            placeholder={`Filter the ${choices.evidence.length} quotes of this issue`}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.preventDefault()}
            data-no-draft=""
          />
        ) : null}
        {open.slice(0, listed).map((choice) => (
          <PickLine
            key={choice.id}
            pick={pickOf(choice, "supports")}
            onToggle={() => add(pickOf(choice, "supports"))}
          />
        ))}
        {open.length > listed ? (
          <p className="text-sm text-ink-3">{open.length - listed} more; filter to see them.</p>
        ) : null}
      </div>
      <div className="grid gap-2 sm:grid-cols-2">
        <Combobox
          key={searched}
          aria-label="Find another quote of this negotiation"
          placeholder="Find another quote…"
          searchUrl={`/api/n/${negotiation}/evidence?q=`}
          emptyText="No quote holds these words"
          onChange={(evidenceId, option) => {
            if (!evidenceId || !option) return;
            add({ evidenceId, stance: "supports", note: "", exact: option.label, document: option.detail ?? "" });
            setSearched((n) => n + 1);
          }}
        />
        <QuoteWords negotiation={negotiation} documents={choices.documents} onFound={add} />
      </div>
      <HiddenValue
        name={name}
        json
        value={JSON.stringify(picks)}
        text={picks.map(({ exact }) => exact).join("; ")}
        onRestore={(kept) => setPicks(parsePicks(kept))}
      />
    </fieldset>
  );
}

"use client";

import { useEffect, useId, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { FieldNotes, noteIds } from "@/components/ui/field-notes";
import { useFieldError } from "@/components/ui/form-context";
import { HiddenValue } from "@/components/ui/hidden-value";
import { Input } from "@/components/ui/input";
import type { Choices } from "@/domain/board/choices";
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
  /** Hears what is chosen, whenever that changes. */
  onChosen?: (picks: readonly Pick[]) => void;
};

/** From how many quotes on the list has a filter. */
const filtered = 8;

/**
 * The quotes that bear out what a form records: ticked in the list of the issue's evidence, found among all quotes, or taken on the spot
 * from a document. Each says whether it supports, contradicts or is context.
 */
export function CitationPicker(props: CitationPickerProps) {
  const { negotiation, choices, initial = [], legend = "Quotes", help, name = "citations", onChosen } = props;
  const id = useId();
  const error = useFieldError(name);
  const [chosen, setChosen] = useState<readonly Pick[]>(initial);
  // What was found or quoted here stays listed when it is unticked.
  const [added, setAdded] = useState<readonly Pick[]>(initial);
  const [filter, setFilter] = useState("");
  const [searched, setSearched] = useState(0);

  useEffect(() => onChosen?.(chosen), [onChosen, chosen]);

  const words = filter.trim().toLowerCase();
  const ofIssue = choices.evidence.map((choice) => pickOf(choice, "supports"));
  const chosenOf = (pick: Pick) => chosen.find((one) => pickKey(one) === pickKey(pick));
  const listed = [...new Map([...added, ...ofIssue].map((pick) => [pickKey(pick), pick])).values()];
  const shown = listed.filter(
    (pick) => !words || chosenOf(pick) || `${pick.exact} ${pick.document}`.toLowerCase().includes(words),
  );

  function toggle(pick: Pick) {
    setChosen((known) =>
      known.some((one) => pickKey(one) === pickKey(pick))
        ? known.filter((one) => pickKey(one) !== pickKey(pick))
        : [...known, pick],
    );
  }
  function add(pick: Pick) {
    setAdded((known) => [pick, ...known]);
    setChosen((known) => [...known.filter((one) => pickKey(one) !== pickKey(pick)), pick]);
  }

  return (
    <fieldset
      className="field"
      data-field={name}
      data-invalid={error ? "" : undefined}
      aria-describedby={noteIds(id, help, error)}
    >
      <legend className="field-label">
        <span>{legend}</span>
        <small>{chosen.length === 0 ? "none chosen" : `${chosen.length} chosen`}</small>
      </legend>
      <FieldNotes id={id} help={help} error={error} />
      {listed.length > filtered ? (
        <Input
          type="search"
          aria-label="Filter the quotes"
          placeholder={`Filter ${listed.length} quotes`}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.preventDefault()}
          data-no-draft=""
        />
      ) : null}
      <div className="grid max-h-80 gap-1 overflow-y-auto empty:hidden">
        {shown.map((pick) => (
          <PickLine
            key={pickKey(pick)}
            pick={chosenOf(pick) ?? pick}
            chosen={chosenOf(pick) !== undefined}
            onToggle={() => toggle(pick)}
            onChange={(part) =>
              setChosen((known) => known.map((one) => (pickKey(one) === pickKey(pick) ? { ...one, ...part } : one)))
            }
          />
        ))}
      </div>
      <div className="grid gap-2 sm:grid-cols-2">
        <Combobox
          key={searched}
          aria-label="Find another quote of this negotiation"
          placeholder="Find another quote…"
          searchUrl={`/api/n/${negotiation}/evidence?q=`}
          emptyText="No quote holds these words"
          autoFocus={searched > 0}
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
        value={JSON.stringify(chosen)}
        text={chosen.map(({ exact }) => exact).join("; ")}
        onRestore={(kept) => {
          const picks = parsePicks(kept);
          setAdded((known) => [...picks, ...known]);
          setChosen(picks);
        }}
      />
    </fieldset>
  );
}

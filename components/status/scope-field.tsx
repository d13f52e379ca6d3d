"use client";

import { useId } from "react";
import { actWords } from "@/components/positions/act-mark";
import { FieldNotes, noteIds } from "@/components/ui/field-notes";
import { useFieldError } from "@/components/ui/form-context";
import type { Choices } from "@/domain/board/choices";

type ScopeFieldProps = { parties: Choices["parties"]; value: readonly string[]; onChange: (ids: string[]) => void };

/** Between whom it is agreed so far. Only parties whose position accepts can be chosen, so only they are offered. */
export function ScopeField({ parties, value, onChange }: ScopeFieldProps) {
  const id = useId();
  const fromScope = useFieldError("scope");
  const error = useFieldError("scopePartyIds[]") ?? fromScope;
  const able = parties.filter(({ id: partyId, accepts }) => accepts || value.includes(partyId));
  const help =
    able.length < 2
      ? "A scope needs two parties of which the board shows that they accept (accepted, signed, committed). Leave it without."
      : "Leave all unticked for no scope.";
  return (
    <fieldset
      className="field"
      data-field="scope"
      data-invalid={error ? "" : undefined}
      aria-describedby={noteIds(id, help, error)}
    >
      <legend className="field-label">
        <span>Agreed between</span>
        <small>optional</small>
      </legend>
      <div className="choices sm:grid-cols-2">
        {able.map(({ id: partyId, name, accepts }) => (
          <label key={partyId} className="choice">
            <input
              type="checkbox"
              name="scopePartyIds[]"
              value={partyId}
              checked={value.includes(partyId)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, partyId] : value.filter((one) => one !== partyId))
              }
            />
            <span>{name}</span>
            <small>{accepts ? actWords(accepts) : "no longer accepts"}</small>
          </label>
        ))}
      </div>
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  );
}

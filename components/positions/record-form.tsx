"use client";

import { useState } from "react";
import { WorldDateFields } from "@/components/dates/world-date-fields";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { Choices } from "@/domain/board/choices";
import { recordPositionAction } from "@/domain/positions/actions";
import type { PositionDraft } from "./position-draft";
import { PositionForm } from "./position-form";

type RecordFormProps = {
  negotiation: string;
  issue: { id: string; number: number } | null;
  choices: Choices;
  draft?: PositionDraft;
};

/** A first version of what a party holds on an issue. */
export default function RecordForm({ negotiation, issue, choices, draft = {} }: RecordFormProps) {
  const [partyId, setPartyId] = useState<string | null>(draft.partyId ?? null);
  const parties = choices.parties.map(({ id, name, principal, keywords }) => ({
    value: id,
    label: name,
    detail: principal ? "principal" : undefined,
    keywords,
  }));
  const issues = choices.issues.map(({ id, number, title }) => ({
    value: id,
    label: title,
    detail: `${negotiation}-${number}`,
  }));
  const place = issue ? `issue/${issue.number}` : "anywhere";
  return (
    <PositionForm
      negotiation={negotiation}
      choices={choices}
      action={(input) => recordPositionAction(negotiation, input)}
      input={issue ? { issueId: issue.id } : {}}
      draftKey={`${negotiation}/${place}/position`}
      draft={draft}
      done="Position recorded"
      partyId={partyId}
      before={
        <>
          {issue ? null : (
            <Field name="issueId" label="Issue">
              <Combobox options={issues} placeholder="Type to choose…" />
            </Field>
          )}
          <Field name="partyId" label="Holder" help="The party whose position it is, whoever reports it.">
            <Combobox
              options={parties}
              defaultValue={draft.partyId}
              placeholder="Type to choose…"
              autoFocus
              onChange={(value) => setPartyId(value)}
            />
          </Field>
        </>
      }
      dates={(place) => (
        <>
          <WorldDateFields
            name="validFrom"
            legend="Held since"
            help="The day in the world, not the day we record it."
            value={draft.validFrom}
            place={place}
          />
          <details>
            <summary className="cursor-pointer text-sm text-ink-2">It ended, or is known to end</summary>
            <div className="mt-2">
              <WorldDateFields name="validTo" legend="Held until" value={draft.validTo} place={place} />
            </div>
          </details>
        </>
      )}
    />
  );
}

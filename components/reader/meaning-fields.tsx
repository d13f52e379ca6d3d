"use client";

import type { ReactNode } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { QuoteChoices } from "@/domain/board/reading";
import { actOptions, basisOptions, issueOptions, partyOptions } from "./options";
import { ProposalNote } from "./proposal-note";
import { SpeakerField } from "./speaker-field";
import type { ProposedField } from "./use-proposed";

type MeaningFieldsProps = {
  negotiation: string;
  choices: QuoteChoices;
  fields: Readonly<Record<"issue" | "holder" | "speaker" | "act" | "basis", ProposedField>>;
};

/** The fields that words can propose something for, each with its reason while it is a proposal. */
export function MeaningFields({ negotiation, choices, fields }: MeaningFieldsProps) {
  const { issue, holder, speaker, act, basis } = fields;
  return (
    <div className="grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-6">
      <Field name="issueId" label="Issue" help={note(issue)} className={look(issue, "sm:col-span-3")}>
        <Combobox
          options={issueOptions(negotiation, choices)}
          value={issue.value}
          onChange={issue.choose}
          placeholder="Key or title"
        />
      </Field>
      <Field name="partyId" label="Holder" help={note(holder)} className={look(holder, "sm:col-span-3")}>
        <Combobox
          options={partyOptions(choices)}
          value={holder.value}
          onChange={holder.choose}
          placeholder="Whose position it is"
        />
      </Field>
      <Field name="act" label="Act" help={note(act)} className={look(act, "sm:col-span-2")}>
        <Combobox options={actOptions} value={act.value} onChange={act.choose} placeholder="What it does" />
      </Field>
      <Field name="basis" label="Attribution" help={note(basis)} className={look(basis, "sm:col-span-2")}>
        <Select
          options={basisOptions}
          placeholder="Choose…"
          value={basis.value ?? ""}
          onChange={(event) => basis.choose(event.target.value || null)}
        />
      </Field>
      <div className={look(speaker, "sm:col-span-2")} data-optional="">
        <SpeakerField choices={choices} value={speaker.value} onChange={speaker.choose} help={note(speaker)} />
      </div>
    </div>
  );
}

/** Why a field is filled, while it is a proposal. */
export const note = ({ reason }: ProposedField): ReactNode => (reason ? <ProposalNote reason={reason} /> : undefined);
/** How a field looks while it is one. */
export const look = ({ reason }: ProposedField, place = "") => (reason ? `${place} is-proposed` : place);

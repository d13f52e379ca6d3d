"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Choices } from "@/domain/board/choices";
import { type AttributionBasis, attributionBases, attributionBasesById } from "@/domain/positions/vocabulary";
import type { PositionDraft } from "./position-draft";

const bases = attributionBases.map(({ id, label }) => ({ value: id, label }));
const isBasis = (value: string): value is AttributionBasis => Object.hasOwn(attributionBasesById, value);

type SpeakerFieldsProps = { people: Choices["people"]; partyId: string | null; draft: PositionDraft };

/** Whose words they are: holder, speaker and reporter are three, never one. */
export function SpeakerFields({ people, partyId, draft }: SpeakerFieldsProps) {
  const [basis, setBasis] = useState<string>(draft.basis ?? "");
  const own = people.filter((person) => person.partyId === partyId);
  const others = people.filter((person) => person.partyId !== partyId);
  const options = [...own, ...others].map(({ id, name, party, keywords }) => ({
    value: id,
    label: name,
    detail: party ?? undefined,
    keywords,
  }));
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field
        name="basis"
        label="Attribution"
        className="sm:col-span-2"
        help={isBasis(basis) ? attributionBasesById[basis].help : "How directly the words come from the party itself."}
      >
        <Select
          options={bases}
          placeholder="Choose…"
          defaultValue={draft.basis ?? ""}
          onChange={({ target }) => setBasis(target.value)}
        />
      </Field>
      <Field name="speakerId" label="Speaker" optional help="Who said it.">
        <Combobox
          options={options}
          defaultValue={draft.speakerId}
          placeholder="A known person…"
          emptyText="No such person"
        />
      </Field>
      <Field
        name="speakerText"
        label="Speaker, in words"
        optional
        help="“A source at the palace”, where it is no known person."
      >
        <Input type="text" defaultValue={draft.speakerText} autoComplete="off" />
      </Field>
      <Field
        name="reporter"
        label="Reported by"
        optional
        className="sm:col-span-2"
        help="Who passes it on, if not the speaker."
      >
        <Input type="text" defaultValue={draft.reporter} autoComplete="off" />
      </Field>
    </div>
  );
}

"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { type Act, actFamiliesById, acts, actsById } from "@/domain/positions/acts";
import type { PositionDraft } from "./position-draft";

const options = acts.map(({ id, label, help, family, cameo }) => ({
  value: id,
  label,
  detail: help,
  group: actFamiliesById[family].label,
  keywords: cameo ?? "",
}));
const isAct = (value: string): value is Act => Object.hasOwn(actsById, value);

/** The act and our sentence for it, with its conditions. */
export function MeaningFields({ draft }: { draft: PositionDraft }) {
  const [act, setAct] = useState<string | null>(draft.act ?? null);
  const help = act && isAct(act) ? actsById[act].help : "What the party did: asked, offered, refused, signed…";
  return (
    <>
      <Field name="act" label="Act" help={help}>
        <Combobox
          options={options}
          defaultValue={draft.act}
          placeholder="Type to choose…"
          onChange={(value) => setAct(value)}
        />
      </Field>
      <Field
        name="statement"
        label="Position"
        help="One neutral sentence of ours. The source's words go into the quotes."
      >
        <Textarea rows={2} defaultValue={draft.statement} maxLength={400} />
      </Field>
      <Field name="conditions" label="Conditions" optional help="What it depends on, if anything.">
        <Textarea rows={1} defaultValue={draft.conditions} />
      </Field>
    </>
  );
}

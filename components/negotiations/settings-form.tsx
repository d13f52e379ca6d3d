"use client";

import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { updateNegotiationAction } from "@/domain/negotiations/actions";
import { type Marking, markings } from "@/domain/negotiations/vocabulary";

type SettingsFormProps = {
  negotiation: { key: string; name: string; question: string; marking: Marking; version: number };
};

export function SettingsForm({ negotiation: { key, name, question, marking, version } }: SettingsFormProps) {
  return (
    <CommandForm
      // A new version from the server is a new form: its fields start from what is stored now.
      key={version}
      action={(input) => updateNegotiationAction(key, input)}
      input={{ version }}
      draftKey={`${key}/settings`}
      submit="Save"
      done="Settings saved"
    >
      <Field name="name" label="Name">
        <Input defaultValue={name} maxLength={120} />
      </Field>
      <Field
        name="question"
        label="Question"
        optional
        help="The question that the whole negotiation is about, neutrally worded."
      >
        <Textarea defaultValue={question} rows={2} serif maxLength={400} />
      </Field>
      <RadioGroup
        name="marking"
        legend="Marking"
        help="Who may be shown what is recorded here (Traffic Light Protocol 2.0). A document can be marked more strictly."
        defaultValue={marking}
        options={markings.map(({ id, label, help }) => ({ value: id, label, help }))}
      />
    </CommandForm>
  );
}

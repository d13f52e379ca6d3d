"use client";

import { CommandForm } from "@/components/ui/command-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { judgeDriftAction } from "@/domain/evidence/actions";

type JudgeWithNoteProps = { negotiation: string; id: string; found: boolean };

const confirmed = {
  value: "confirmed",
  label: "Same passage",
  help: "The new words are cited for whatever the old ones are cited for.",
};
const rejected = {
  value: "rejected",
  label: "Not the same, or gone",
  help: "Nothing changes but that nobody is asked again.",
};

/** The same two answers, with why. */
export function JudgeWithNote({ negotiation, id, found }: JudgeWithNoteProps) {
  return (
    <DialogButton label="With a note…" variant="quiet" buttonSize="sm" title="Judge the quote" size="sm">
      <CommandForm
        action={(input) => judgeDriftAction(negotiation, input)}
        input={{ reanchoringId: id }}
        draftKey={`${negotiation}/drift/${id}`}
        submit="Save judgement"
        done="Judged"
      >
        <RadioGroup
          name="verdict"
          legend="Judgement"
          options={found ? [confirmed, rejected] : [rejected]}
          defaultValue={found ? undefined : "rejected"}
        />
        <Field name="note" label="Why" help="Kept with the judgement.">
          <Textarea rows={3} />
        </Field>
      </CommandForm>
    </DialogButton>
  );
}

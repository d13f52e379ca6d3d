import type { NameCommands } from "@/components/parties/name-forms";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { nameFormKinds } from "@/domain/parties/name-forms";

const kinds = nameFormKinds.map(({ id, label, help }) => ({ value: id, label, help }));

/** Records one form of a name. */
export function NameFormForm({ commands }: { commands: NameCommands }) {
  return (
    <CommandForm
      action={commands.record}
      input={commands.input}
      draftKey={`${commands.draftKey}/name`}
      submit="Record name form"
      done="Name form recorded"
    >
      <Field name="form" label="Form" help="Exactly as a source writes it, faults and all.">
        <Input className="font-serif" autoComplete="off" spellCheck={false} />
      </Field>
      <RadioGroup name="kind" legend="How it comes about" options={kinds} />
    </CommandForm>
  );
}

import type { NameCommands } from "@/components/parties/name-forms";
import { CommandButton } from "@/components/ui/command-button";
import { Close } from "@/components/ui/icons/objects";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { NameForm } from "@/domain/parties/name-forms";

/** Withdraws a form; for a moment it can be taken back, which records the same form again. */
export function WithdrawName({ form, commands }: { form: NameForm; commands: NameCommands }) {
  return (
    <CommandButton
      action={commands.withdraw}
      input={{ id: form.id }}
      done="Name form withdrawn"
      undo={{ action: commands.record, input: { ...commands.input, form: form.form, kind: form.kind } }}
      variant="quiet"
      size="sm"
      className="font-sans"
      data-tip="Withdraw"
    >
      <Close />
      <VisuallyHidden>Withdraw {form.form}</VisuallyHidden>
    </CommandButton>
  );
}

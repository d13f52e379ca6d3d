import { NameFormForm } from "@/components/parties/name-form-form";
import { WithdrawName } from "@/components/parties/withdraw-name";
import { DialogButton } from "@/components/ui/dialog-button";
import { Plus } from "@/components/ui/icons/objects";
import { type NameForm, nameFormKinds } from "@/domain/parties/name-forms";
import type { Action } from "@/lib/action-result";

/** What a form of a name can have done to it; absent for who may not. */
export type NameCommands = {
  record: Action<{ id: string }>;
  withdraw: Action<{ id: string }>;
  /** The party or person that bears the names. */
  input: { partyId: string } | { personId: string };
  draftKey: string;
};

/** The forms under which sources name somebody, by how each comes about. They are words of sources, so they stand in serif. */
export function NameForms({ forms, commands }: { forms: NameForm[]; commands?: NameCommands }) {
  const kinds = nameFormKinds
    .map((kind) => ({ ...kind, forms: forms.filter((form) => form.kind === kind.id) }))
    .filter((kind) => kind.forms.length > 0);
  return (
    <div className="stack">
      {kinds.length === 0 ? <p className="text-ink-2">No name form recorded.</p> : null}
      <dl className="grid gap-2">
        {kinds.map((kind) => (
          <div key={kind.id}>
            <dt className="label" data-tip={kind.help}>
              {kind.label}
            </dt>
            {kind.forms.map((form) => (
              <dd key={form.id} className="flex items-center gap-2 font-serif text-md">
                <span className="min-w-0 break-words">{form.form}</span>
                {commands ? <WithdrawName form={form} commands={commands} /> : null}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {commands ? (
        <div>
          <DialogButton label="Add name form" buttonSize="sm" icon={<Plus />} title="Add a name form">
            <NameFormForm commands={commands} />
          </DialogButton>
        </div>
      ) : null}
    </div>
  );
}

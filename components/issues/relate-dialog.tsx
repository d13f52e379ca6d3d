"use client";

import { ChoicesDialog } from "@/components/positions/choices-dialog";
import { Combobox } from "@/components/ui/combobox";
import { CommandButton } from "@/components/ui/command-button";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Close } from "@/components/ui/icons/objects";
import { Select } from "@/components/ui/select";
import { relateIssuesAction, unrelateIssuesAction } from "@/domain/issues/actions";
import { relationKinds } from "@/domain/issues/schema";

const kinds = relationKinds.map(({ id, label }) => ({ value: id, label: `This issue ${label} …` }));

/** Says how this issue bears on another. */
export function RelateDialog({ negotiation, issue }: { negotiation: string; issue: { id: string; number: number } }) {
  return (
    <ChoicesDialog
      negotiation={negotiation}
      issue={null}
      label="Relate"
      buttonSize="sm"
      size="md"
      title="Relate to another issue"
    >
      {({ issues }) => (
        <CommandForm
          action={(input) => relateIssuesAction(negotiation, input)}
          input={{ fromId: issue.id }}
          draftKey={`${negotiation}/issue/${issue.number}/relate`}
          submit="Relate"
          done="Relation recorded"
        >
          <Field name="kind" label="How">
            <Select options={kinds} defaultValue="gates" />
          </Field>
          <Field name="toId" label="Other issue">
            <Combobox
              placeholder="Type to choose…"
              options={issues
                .filter(({ id }) => id !== issue.id)
                .map(({ id, number, title }) => ({ value: id, label: title, detail: `${negotiation}-${number}` }))}
            />
          </Field>
        </CommandForm>
      )}
    </ChoicesDialog>
  );
}

/** Takes a relation back; for a moment it can be put back. */
export function UnrelateButton({
  negotiation,
  relation,
}: {
  negotiation: string;
  relation: { id: string; name: string };
}) {
  return (
    <CommandButton
      variant="quiet"
      size="sm"
      action={(input) => unrelateIssuesAction(negotiation, input)}
      input={{ id: relation.id }}
      confirm={{ title: "Remove the relation", body: relation.name, label: "Remove" }}
      done="Relation removed"
      aria-label={`Remove the relation: ${relation.name}`}
      data-tip="Remove the relation"
    >
      <Close />
    </CommandButton>
  );
}

"use client";

import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { saveFilterAction } from "@/domain/board/actions";

/** Asks for the one thing that a filter lacks: a name. */
export default function SaveFilterForm({ negotiation, query }: { negotiation: string; query: string }) {
  return (
    <CommandForm
      action={(input) => saveFilterAction(negotiation, input)}
      input={{ query }}
      draftKey={`${negotiation}/filter`}
      submit="Save"
      done="Filter saved"
    >
      <Field name="name" label="Name" help="For example: rejected by a principal">
        <Input maxLength={60} data-autofocus="" />
      </Field>
    </CommandForm>
  );
}

"use client";

import type { ReactNode } from "react";
import { Combobox } from "@/components/ui/combobox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { stances } from "@/domain/evidence/stances";
import { citeForPositionAction } from "@/domain/positions/actions";
import { issueOptions } from "./options";
import type { QuoteBarProps } from "./quote-bar";

type CiteFormProps = Pick<
  QuoteBarProps,
  "negotiation" | "captureId" | "choices" | "issueId" | "onIssue" | "onClose"
> & {
  quote: { captureId: string; start: number; end: number; exact: string };
  others: ReactNode;
};

const options = stances.map(({ id, label }) => ({ value: id, label }));

/** The selected words for, against or beside a position that is recorded already. */
export function CiteForm({ negotiation, captureId, choices, quote, issueId, onIssue, onClose, others }: CiteFormProps) {
  return (
    <CommandForm
      action={({ issueId: _, ...input }) => citeForPositionAction(negotiation, input)}
      draftKey={`${negotiation}/cite/${captureId}`}
      submit={null}
      done="Evidence cited"
      onDone={onClose}
    >
      <input type="hidden" name="citation.quote" data-as="json" value={JSON.stringify(quote)} />
      <div className="grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
        <Field name="issueId" label="Issue">
          <Combobox
            options={issueOptions(negotiation, choices)}
            value={issueId}
            onChange={onIssue}
            placeholder="Key or title"
          />
        </Field>
        <Field name="positionId" label="Position" help={issueId ? undefined : "Choose the issue first."}>
          <Combobox
            key={issueId}
            disabled={!issueId}
            searchUrl={`/api/n/${negotiation}/citable?issue=${issueId}&q=`}
            placeholder="Party or words"
            emptyText="No position recorded"
          />
        </Field>
      </div>
      <SegmentedControl name="citation.stance" legend="The words" options={options} defaultValue="supports" />
      <Field name="citation.note" label="Note" optional>
        <Input autoComplete="off" data-optional="" />
      </Field>
      <div className="row">
        <SubmitButton>Cite</SubmitButton>
        {others}
      </div>
    </CommandForm>
  );
}

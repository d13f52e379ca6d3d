"use client";

import { type ReactNode, useMemo, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { stances } from "@/domain/evidence/stances";
import { citeForPositionAction } from "@/domain/positions/actions";
import { proposePosition, proposeStance } from "@/domain/positions/propose-citation";
import { look, note } from "./meaning-fields";
import { issueOptions } from "./options";
import { proposalsFor } from "./proposal-of";
import type { QuoteBarProps } from "./quote-bar";
import { citableUrl, useCitable } from "./use-citable";
import { useProposed } from "./use-proposed";

type CiteFormProps = Pick<
  QuoteBarProps,
  "negotiation" | "captureId" | "choices" | "language" | "readText" | "issueId" | "onIssue" | "onClose"
> & {
  quote: { captureId: string; start: number; end: number; exact: string };
  others: ReactNode;
};

const options = stances.map(({ id, label }) => ({ value: id, label }));

/** The selected words for, against or beside a position that is recorded already. Issue, position and stance are proposed by the words, as far as they go. */
export function CiteForm(props: CiteFormProps) {
  const { negotiation, captureId, choices, language, readText, quote, onIssue, onClose, others } = props;
  const [text] = useState(readText);
  const proposals = useMemo(() => proposalsFor(language, choices), [language, choices]);
  const { start, end } = quote;
  const proposal = useMemo(() => proposals.of(text, { start, end }), [proposals, text, start, end]);
  const sameIssue = props.issueId ? { value: props.issueId, reason: "the issue recorded last here" } : null;
  const issueId = proposal.issueId ?? sameIssue;
  const issue = useProposed(issueId);
  const citable = useCitable(negotiation, issue.value);
  const positionId = proposePosition(
    proposal,
    citable.map(({ position }) => position),
  );
  const position = useProposed(positionId, issue.value);
  const stance = useProposed(
    proposeStance(proposal, citable.find(({ value }) => value === position.value)?.position ?? null),
    position.value,
  );

  function onCited() {
    onIssue(issue.value);
    onClose();
  }
  return (
    <CommandForm
      action={({ issueId: _, ...input }) => citeForPositionAction(negotiation, input)}
      input={{
        proposed: proposals.lexicon
          ? { lexicon: proposals.lexicon, issueId, positionId, stance: stance.proposed }
          : null,
      }}
      draftKey={`${negotiation}/cite/${captureId}/${start}`}
      submit={
        <>
          <SubmitButton>Cite</SubmitButton>
          {others}
        </>
      }
      done="Evidence cited"
      onDone={onCited}
    >
      <input type="hidden" name="citation.quote" data-as="json" value={JSON.stringify(quote)} />
      <div className="grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-2">
        <Field name="issueId" label="Issue" help={note(issue)} className={look(issue)}>
          <Combobox
            options={issueOptions(negotiation, choices)}
            value={issue.value}
            onChange={issue.choose}
            placeholder="Key or title"
          />
        </Field>
        <Field
          name="positionId"
          label="Position"
          help={issue.value ? note(position) : "Choose the issue first."}
          className={look(position)}
        >
          <Combobox
            key={issue.value}
            options={citable}
            value={position.value}
            onChange={position.choose}
            disabled={!issue.value}
            searchUrl={issue.value ? citableUrl(negotiation, issue.value) : undefined}
            placeholder="Party or words"
            emptyText="No position recorded"
          />
        </Field>
      </div>
      <SegmentedControl
        name="citation.stance"
        legend="The words"
        options={options}
        value={stance.value ?? "supports"}
        onChange={stance.choose}
        help={note(stance)}
      />
      <Field name="citation.note" label="Note" optional>
        <Input autoComplete="off" data-optional="" />
      </Field>
    </CommandForm>
  );
}

"use client";

import { type ReactNode, useState } from "react";
import { WorldDateFields } from "@/components/dates/world-date-fields";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { recordPositionAction } from "@/domain/positions/actions";
import { formatWorldDate } from "@/lib/days";
import type { SaidDate } from "@/lib/world-date";
import { actOptions, basisOptions, issueOptions, partyOptions } from "./options";
import type { QuoteBarProps } from "./quote-bar";
import { SpeakerField, withSpeaker } from "./speaker-field";
import { Suggestions } from "./suggestions";

type RecordFormProps = Pick<
  QuoteBarProps,
  "negotiation" | "captureId" | "published" | "choices" | "issueId" | "onIssue" | "onClose"
> & {
  quote: { captureId: string; start: number; end: number; exact: string };
  /** What else can be done with the selection. */
  others: ReactNode;
};

/** A position on the selected words: quoted and recorded in one step. What stands first is what a position cannot be without. */
export function RecordForm(props: RecordFormProps) {
  const { negotiation, captureId, published, choices, quote, issueId, onIssue, onClose, others } = props;
  const [party, setParty] = useState<string | null>(null);
  const [speaker, setSpeaker] = useState<string | null>(null);
  const [more, setMore] = useState(false);
  const from = fromPublication(published);

  return (
    <CommandForm
      action={(input) => recordPositionAction(negotiation, withSpeaker(input))}
      input={{ citations: [{ quote, stance: "supports" }] }}
      draftKey={`${negotiation}/quote/${captureId}`}
      submit={null}
      done="Position recorded"
      onDone={onClose}
    >
      <div className="grid grid-cols-1 gap-x-3 gap-y-2 sm:grid-cols-6">
        <Field name="issueId" label="Issue" className="sm:col-span-3">
          <Combobox
            options={issueOptions(negotiation, choices)}
            value={issueId}
            onChange={onIssue}
            placeholder="Key or title"
          />
        </Field>
        <Field name="partyId" label="Holder" className="sm:col-span-3">
          <Combobox
            options={partyOptions(choices)}
            value={party}
            onChange={setParty}
            placeholder="Whose position it is"
          />
        </Field>
        <Field name="act" label="Act" className="sm:col-span-2">
          <Combobox options={actOptions} placeholder="What it does" />
        </Field>
        <Field name="basis" label="Attribution" className="sm:col-span-2">
          <Select options={basisOptions} placeholder="Choose…" defaultValue="" />
        </Field>
        <SpeakerField choices={choices} value={speaker} onChange={setSpeaker} className="sm:col-span-2" />
      </div>
      <Suggestions
        words={quote.exact}
        choices={choices}
        onUse={({ partyId, speakerId }) => {
          if (speakerId) setSpeaker(speakerId);
          if (partyId && (!speakerId || party === null)) setParty(partyId);
        }}
      />
      <Field name="statement" label="In our words" help="One neutral sentence: what the party holds.">
        <Textarea rows={2} />
      </Field>
      <div className="more-fields stack" data-open={more ? "" : undefined} data-optional="">
        <Field name="conditions" label="Conditions" optional>
          <Input autoComplete="off" />
        </Field>
        <WorldDateFields name="validFrom" legend="Valid from" value={from} />
        <Field name="reporter" label="Reporter" optional help="Who passed the words on, where that is not the source.">
          <Input autoComplete="off" />
        </Field>
      </div>
      <div className="row gap-x-4 text-sm text-ink-2">
        <span>
          Valid from <span className="num">{formatWorldDate(from?.edtf ?? null)}</span>
        </span>
        <Button variant="quiet" size="sm" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? "Fewer fields" : "Conditions, date, reporter"}
        </Button>
        <Checkbox name="submit" label="Send to review" defaultChecked className="ml-auto" />
      </div>
      <div className="row">
        <SubmitButton>Record position</SubmitButton>
        {others}
      </div>
    </CommandForm>
  );
}

/** What a report says is taken to hold from its day on, if that is known. The person can say otherwise. */
function fromPublication({ edtf }: SaidDate): SaidDate | null {
  return edtf ? { edtf, text: null, basis: "relative_to_publication" } : null;
}

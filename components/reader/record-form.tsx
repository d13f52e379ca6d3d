"use client";

import { type ReactNode, useMemo, useState } from "react";
import { useReading } from "@/components/dates/use-reading";
import { WorldDateFields } from "@/components/dates/world-date-fields";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { recordPositionAction } from "@/domain/positions/actions";
import type { SaidDate } from "@/lib/world-date";
import { MeaningFields } from "./meaning-fields";
import { proposalsFor } from "./proposal-of";
import type { QuoteBarProps } from "./quote-bar";
import { inWords, withSpeaker } from "./speaker-field";
import { Suggestions } from "./suggestions";
import { useProposed } from "./use-proposed";

type RecordFormProps = Pick<
  QuoteBarProps,
  "negotiation" | "captureId" | "published" | "choices" | "language" | "readText" | "issueId" | "onIssue" | "onRecorded"
> & {
  quote: { captureId: string; start: number; end: number; exact: string };
  /** What else can be done with the selection. */
  others: ReactNode;
};

/** A position on the selected words: quoted and recorded in one step. What stands first is what a position cannot be without. */
export function RecordForm(props: RecordFormProps) {
  const { negotiation, captureId, published, choices, language, readText, quote, others } = props;
  const [more, setMore] = useState(false);
  const from = fromPublication(published);
  const [since, setSince] = useState(from?.edtf ?? "");
  const { reads } = useReading(since);
  const [text] = useState(readText);
  const proposals = useMemo(() => proposalsFor(language, choices), [language, choices]);
  const { start, end } = quote;
  const proposal = useMemo(() => proposals.of(text, { start, end }), [proposals, text, start, end]);
  const sameIssue = props.issueId ? { value: props.issueId, reason: "the issue recorded last here" } : null;
  const issue = useProposed(proposal.issueId ?? sameIssue);
  const holder = useProposed(proposal.partyId);
  const { speakerId, speakerText } = proposal;
  const speaker = useProposed(speakerId ?? (speakerText && { ...speakerText, value: inWords(speakerText.value) }));
  const act = useProposed(proposal.act);
  const basis = useProposed(proposal.basis);

  function onRecorded() {
    props.onIssue(issue.value);
    props.onRecorded();
  }
  return (
    <CommandForm
      action={(input) => recordPositionAction(negotiation, withSpeaker(input))}
      input={{
        citations: [{ quote, stance: "supports" }],
        proposed: proposals.lexicon ? { lexicon: proposals.lexicon, ...proposal } : null,
      }}
      draftKey={`${negotiation}/quote/${captureId}/${start}`}
      submit={
        <>
          <SubmitButton>Record position</SubmitButton>
          {others}
        </>
      }
      done="Position recorded"
      onDone={onRecorded}
    >
      <MeaningFields negotiation={negotiation} choices={choices} fields={{ issue, holder, speaker, act, basis }} />
      {holder.value === null || speaker.value === null ? (
        <Suggestions
          words={quote.exact}
          choices={choices}
          open={{ holder: holder.value === null, speaker: speaker.value === null }}
          onUse={({ partyId, speakerId }) => {
            if (speakerId) speaker.choose(speakerId);
            if (partyId && (!speakerId || holder.value === null)) holder.choose(partyId);
          }}
        />
      ) : null}
      <Field name="statement" label="In our words" help="One neutral sentence: what the party holds.">
        <Textarea rows={2} />
      </Field>
      <div
        className="more-fields stack"
        data-open={more ? "" : undefined}
        data-optional=""
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement && target.name === "validFrom.edtf") setSince(target.value);
        }}
      >
        <Field name="conditions" label="Conditions" optional>
          <Input autoComplete="off" />
        </Field>
        <WorldDateFields
          name="validFrom"
          legend="Valid from"
          value={from}
          place={{ captureId, start: quote.start, end: quote.end }}
        />
        <Field name="reporter" label="Reporter" optional help="Who passed the words on, where that is not the source.">
          <Input autoComplete="off" />
        </Field>
      </div>
      <div className="row gap-x-4 text-sm text-ink-2">
        <span>
          Valid from <span className="num">{reads ?? "a day that cannot be read yet"}</span>
        </span>
        <Button variant="quiet" size="sm" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? "Fewer fields" : "Conditions, date, reporter"}
        </Button>
        <Checkbox name="submit" label="Send to review" defaultChecked className="ml-auto" />
      </div>
    </CommandForm>
  );
}

/** What a report says is taken to hold from its day on, if that is known. The person can say otherwise. */
function fromPublication({ edtf }: SaidDate): SaidDate | null {
  return edtf ? { edtf, text: null, basis: "relative_to_publication", note: "" } : null;
}

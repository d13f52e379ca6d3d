"use client";

import { type ReactNode, useRef, useState } from "react";
import type { DatePlace } from "@/components/dates/date-offers";
import { CommandForm } from "@/components/ui/command-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Choices } from "@/domain/board/choices";
import type { Action } from "@/lib/action-result";
import { CitationPicker } from "./citation-picker";
import { MeaningFields } from "./meaning-fields";
import { type Pick, placeOfPicks } from "./picks";
import type { PositionDraft } from "./position-draft";
import { SpeakerFields } from "./speaker-fields";

type PositionFormProps<T> = {
  negotiation: string;
  choices: Choices;
  action: Action<T>;
  input: Record<string, unknown>;
  draftKey: string;
  draft?: PositionDraft;
  done: string;
  onDone?: (data: T) => void;
  /** The holder, where it is given; otherwise `before` asks for it. */
  partyId?: string | null;
  before?: ReactNode;
  /** The quotes begin afresh when it changes. */
  picksKey?: string;
  /** The dates, by what their words stand beside. */
  dates: (place: DatePlace | undefined) => ReactNode;
};

/**
 * What a party holds: one act, one neutral sentence, its conditions, whose words they are, since when, and the quotes. The same for a first
 * version, a revision and a successor; they differ in what is asked before, and in their dates.
 */
export function PositionForm<T>(props: PositionFormProps<T>) {
  const {
    negotiation,
    choices,
    action,
    input,
    draftKey,
    draft = {},
    done,
    onDone,
    partyId,
    before,
    picksKey,
    dates,
  } = props;
  const [picks, setPicks] = useState<readonly Pick[]>(draft.picks ?? []);
  const submit = useRef<HTMLInputElement>(null);
  const choose = (value: "true" | "false") => () => {
    if (submit.current) submit.current.value = value;
  };
  return (
    <CommandForm
      action={action}
      input={input}
      draftKey={draftKey}
      done={done}
      onDone={onDone}
      submit={
        <>
          <SubmitButton onClick={choose("true")}>Submit for review</SubmitButton>
          <SubmitButton variant="secondary" onClick={choose("false")}>
            Save as draft
          </SubmitButton>
        </>
      }
    >
      {before}
      <MeaningFields draft={draft} />
      <CitationPicker
        key={picksKey}
        negotiation={negotiation}
        choices={choices}
        initial={draft.picks}
        onChosen={setPicks}
        help="At least one that supports it, before it can be reviewed."
      />
      <SpeakerFields people={choices.people} partyId={partyId ?? draft.partyId ?? null} draft={draft} />
      {dates(placeOfPicks(picks))}
      <input ref={submit} type="hidden" name="submit" data-as="boolean" defaultValue="true" />
    </CommandForm>
  );
}

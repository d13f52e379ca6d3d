"use client";

import type { ReactNode } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import type { QuoteChoices } from "@/domain/board/reading";
import { personOptions } from "./options";

/** Marks a speaker who is no known person; what follows are the words for them ("a source at the palace"). */
const unnamed = "words:";

/** The field's value for a speaker who is no known person. */
export const inWords = (words: string) => unnamed + words;

type SpeakerFieldProps = {
  choices: QuoteChoices;
  value: string | null;
  onChange: (value: string | null) => void;
  help?: ReactNode;
};

/** Who said it: a known person, or words for somebody who is not. */
export function SpeakerField({ choices, value, onChange, help }: SpeakerFieldProps) {
  const options = personOptions(choices);
  if (value?.startsWith(unnamed))
    options.unshift({ value, label: value.slice(unnamed.length), detail: "in words", keywords: "" });
  return (
    <Field name="speakerId" label="Speaker" optional help={help}>
      <Combobox
        options={options}
        value={value}
        onChange={onChange}
        placeholder="Who said it"
        onCreate={(words) => onChange(inWords(words))}
        createLabel={(words) => `“${words}”, no known person`}
      />
    </Field>
  );
}

/** What the field sends, as the command takes it. */
export function withSpeaker(input: Record<string, unknown>): Record<string, unknown> {
  const { speakerId } = input;
  if (typeof speakerId !== "string" || !speakerId.startsWith(unnamed)) return input;
  return { ...input, speakerId: null, speakerText: speakerId.slice(unnamed.length) };
}

"use client";

import { useMemo } from "react";
import type { QuoteChoices } from "@/domain/board/reading";
import { type Suggestion, suggest } from "./suggest";

type SuggestionsProps = {
  words: string;
  choices: QuoteChoices;
  /** Which of the two is still open. */
  open: { holder: boolean; speaker: boolean };
  onUse: (suggestion: Suggestion) => void;
};

/** Names that the quote holds and the negotiation knows, each with its reason, for what is still open. Nothing is filled in until a person takes one. */
export function Suggestions({ words, choices, open, onUse }: SuggestionsProps) {
  const all = useMemo(() => suggest(words, choices), [words, choices]);
  const found = all.filter(({ speakerId }) => (speakerId ? open.speaker : open.holder)).slice(0, 6);
  if (found.length === 0) return null;
  return (
    <ul className="row gap-x-3 gap-y-0 text-sm text-ink-2" aria-label="Suggestions">
      {found.map((suggestion) => (
        <li key={suggestion.key} className="row gap-1">
          <span>{suggestion.reason}:</span>
          <button type="button" className="link cursor-pointer" onClick={() => onUse(suggestion)}>
            {suggestion.speakerId ? "the speaker" : "the holder"}
          </button>
        </li>
      ))}
    </ul>
  );
}

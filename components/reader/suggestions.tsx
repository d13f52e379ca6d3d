"use client";

import { useMemo } from "react";
import type { QuoteChoices } from "@/domain/board/reading";
import { type Suggestion, suggest } from "./suggest";

type SuggestionsProps = { words: string; choices: QuoteChoices; onUse: (suggestion: Suggestion) => void };

/** Names that the quote holds and the negotiation knows, each with its reason. Nothing is filled in until a person takes one. */
export function Suggestions({ words, choices, onUse }: SuggestionsProps) {
  const found = useMemo(() => suggest(words, choices).slice(0, 6), [words, choices]);
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

"use client";

import { type ClipboardEvent, useContext, useState } from "react";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { Textarea } from "@/components/ui/textarea";
import { captureLimit, pasteLimit } from "@/domain/sources/vocabulary";

/** What the clipboard held besides plain text, as long as it is what stands in the field. */
export type Formatted = { html: string; text: string } | null;

type TextDoorProps = { rows: number; formatted: Formatted; onFormatted: (formatted: Formatted) => void };

const count = (units: number) => units.toLocaleString("en-GB");

/** Marks that a text has a shape worth keeping, beyond what every copied line brings along. */
const shaped = /<(?:p|h[1-6]|ul|ol|li|br|blockquote|table|article|section)\b/i;

/** The text as it is pasted, with how much of it there is, and what is done with it while it is taken in. */
export function TextDoor({ rows, formatted, onFormatted }: TextDoorProps) {
  const [units, setUnits] = useState(0);
  const pending = useContext(FormContext)?.pending ?? false;

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    // Only what fills the whole field is known to be what the clipboard held.
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const fills = selectionStart === 0 && selectionEnd === value.length;
    onFormatted(fills && shaped.test(html) && text.trim() !== "" ? { html, text: lineEnds(text) } : null);
  }

  return (
    <div className="stack gap-1">
      <Field
        name="text"
        label="Text"
        help="Kept byte for byte, with its hash. Boilerplate can stay: it is folded, not lost."
      >
        <Textarea
          serif
          rows={rows}
          spellCheck={false}
          placeholder="Paste the article, communiqué or post"
          onPaste={onPaste}
          onInput={(event) => {
            setUnits(event.currentTarget.value.length);
            if (formatted && event.currentTarget.value !== formatted.text) onFormatted(null);
          }}
          autoFocus
        />
      </Field>
      <p role="status" className="num text-sm text-ink-3">
        {pending ? `Taking in ${count(units)} characters` : told(units)}
      </p>
      {formatted ? (
        <p className="row text-sm text-ink-2">
          <span>
            Pasted with its formatting: headings, lists and paragraphs become lines, and the formatting is kept.
          </span>
          <button type="button" className="link" onClick={() => onFormatted(null)}>
            Take only the plain text
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** As a text field keeps them. */
const lineEnds = (text: string) => text.replaceAll(/\r\n?/g, "\n");

function told(units: number): string {
  if (units === 0) return "Nothing pasted yet";
  if (units > captureLimit) return `${count(units)} characters. A capture takes at most ${count(captureLimit)}.`;
  return units > pasteLimit ? `${count(units)} characters, read in the background` : `${count(units)} characters`;
}

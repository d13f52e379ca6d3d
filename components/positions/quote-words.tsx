"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Textarea } from "@/components/ui/textarea";
import type { Choices, FoundWords } from "@/domain/board/choices";
import { type Pick, quotePick } from "./picks";

type QuoteWordsProps = { negotiation: string; documents: Choices["documents"]; onFound: (pick: Pick) => void };

/** Quotes on the spot: the words are pasted and found in the document, so that they stand there to the letter. */
export function QuoteWords({ negotiation, documents, onFound }: QuoteWordsProps) {
  const [open, setOpen] = useState(false);
  const [captureId, setCaptureId] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [told, setTold] = useState("");
  const [busy, setBusy] = useState(false);
  const document = documents.find((one) => one.captureId === captureId);

  async function find() {
    if (!document || !words.trim()) return setTold("Choose the document and paste its words.");
    setBusy(true);
    setTold("");
    try {
      const query = new URLSearchParams({ capture: document.captureId, words });
      const response = await fetch(`/api/n/${negotiation}/words?${query}`);
      if (!response.ok) throw new Error(String(response.status));
      const { found }: { found: FoundWords | null } = await response.json();
      if (!found) return setTold("These words do not stand in this document. Copy them from the reader.");
      onFound(quotePick(document.captureId, document.title, found, "supports"));
      setTold(
        found.times > 1 ? `Added. The words stand there ${found.times} times; the first place was taken.` : "Added.",
      );
      setWords("");
    } catch {
      setTold("The document could not be searched. Nothing was lost; try again.");
    } finally {
      setBusy(false);
    }
  }

  if (!open) {
    return (
      <Button className="justify-self-start" variant="quiet" onClick={() => setOpen(true)}>
        Quote from a document…
      </Button>
    );
  }
  return (
    <div className="stack rounded border border-rule p-2 sm:col-span-2">
      <Combobox
        aria-label="Document to quote from"
        placeholder="Document…"
        autoFocus
        options={documents.map((one) => ({ value: one.captureId, label: one.title, detail: one.detail }))}
        onChange={(value) => setCaptureId(value)}
      />
      <Textarea
        aria-label="The words, as they stand there"
        placeholder="The words, as they stand there"
        serif
        rows={2}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="row">
        <Button pending={busy} onClick={() => void find()}>
          Find and cite
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {told}
        </span>
      </div>
    </div>
  );
}

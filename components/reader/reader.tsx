"use client";

import "./reader.css";
import { useRouter } from "next/navigation";
import { lazy, type MouseEvent, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { announce } from "@/components/ui/announcer";
import type { QuoteChoices } from "@/domain/board/reading";
import { dismissHazardAction, restoreHazardAction } from "@/domain/sources/actions";
import type { Stretch } from "@/lib/sentences";
import type { SaidDate } from "@/lib/world-date";
import { selectedAt, textOf } from "./page-selection";
import { Rest } from "./rest";
import type { Section } from "./sections";
import { useBarPlace } from "./use-bar-place";
import { useCandidates } from "./use-candidates";
import { usePlace } from "./use-place";
import { usePointer } from "./use-pointer";
import { useQuoteOnly } from "./use-quote-only";
import { useReader } from "./use-reader";

// The bar is no part of reading: it arrives when something is selected.
const loadBar = () => import("./quote-bar");
const QuoteBar = lazy(loadBar);

export type ReaderProps = {
  negotiation: string;
  captureId: string;
  language: string | null;
  published: SaidDate;
  /** Null for whoever does not record. */
  choices: QuoteChoices | null;
  quotes: readonly { id: string; start: number; end: number }[];
  /** Sentences that may hold a position. */
  candidates: readonly Stretch[];
  /** Whether a quote's panel stands beside the text. */
  isPanelOpen: boolean;
  /** What of a long text comes after the page; none for any other. */
  rest: readonly Section[];
  /** The quote whose panel is open. */
  openQuoteId: string | null;
  children: ReactNode;
};

/** The text with what one does to it: select by pointer or key, quote, record. The text itself comes from the server. */
export function Reader({
  negotiation,
  captureId,
  language,
  published,
  choices,
  quotes,
  candidates,
  isPanelOpen,
  rest,
  openQuoteId,
  children,
}: ReaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const reader = useReader(root, { quotes, mayRecord: choices !== null, isPanelOpen, open: openQuote });
  const { selected, mode } = reader;
  usePlace(reader.show);
  const host = useBarPlace(root, selected, mode !== null);
  usePointer(root, reader.point, choices !== null);
  const quoteOnly = useQuoteOnly({ negotiation, captureId, selected, when: choices !== null, onDone: reader.close });
  // One reads a document for one question at a time: the next position is likely on the same issue, and says so before it is recorded.
  const [issueId, setIssueId] = useState<string | null>(null);
  const stepping = useCandidates({
    candidates,
    selected,
    isBarOpen: mode !== null,
    show: reader.show,
    open: (stretch) => root.current && pointAt(root.current, stretch),
  });
  function pointAt(element: HTMLElement, stretch: Stretch) {
    const words = selectedAt(element, stretch);
    if (!words) return;
    reader.show(stretch);
    reader.point(words);
  }
  function onRecorded() {
    reader.close();
    stepping.goOn();
  }

  useEffect(() => {
    if (selected && choices) void loadBar();
  }, [selected, choices]);

  function openQuote(id: string) {
    router.push(`?quote=${id}`, { scroll: false });
  }

  async function dismiss(id: string) {
    const result = await dismissHazardAction(negotiation, { id });
    if (!result.ok) return announce(result.error.message, { assertive: true });
    const undo = async () => {
      const back = await restoreHazardAction(negotiation, { id });
      announce(back.ok ? "The hazard is back as it was" : back.error.message, { assertive: !back.ok });
      router.refresh();
    };
    announce("Hazard dismissed", { undo: () => void undo() });
    router.refresh();
  }

  function onClick(event: MouseEvent) {
    if (!(event.target instanceof Element)) return;
    const hazard = event.target.closest<HTMLElement>("[data-dismiss]")?.dataset.dismiss;
    if (hazard) return void dismiss(hazard);
    const over = event.target.closest<HTMLElement>("[data-quotes]")?.dataset.quotes?.split(" ");
    const innermost = over?.at(-1);
    if (innermost && getSelection()?.isCollapsed !== false) openQuote(innermost);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what a click does here, keys and the list beside the text do too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div ref={root} id="text" className="reader-text" lang={language ?? undefined} tabIndex={-1} onClick={onClick}>
        {children}
        {rest.length > 0 ? (
          <Rest
            url={`/api/n/${negotiation}/text?capture=${captureId}${openQuoteId ? `&quote=${openQuoteId}` : ""}`}
            sections={rest}
            onShown={reader.forget}
          />
        ) : null}
      </div>
      <p className="sr-only" aria-live="polite">
        {reader.spoken}
      </p>
      {host && selected && mode && choices
        ? createPortal(
            <Suspense fallback={<div className="quote-bar">…</div>}>
              <QuoteBar
                negotiation={negotiation}
                captureId={captureId}
                selected={selected}
                published={published}
                choices={choices}
                issueId={issueId}
                language={language}
                readText={() => (root.current ? textOf(root.current) : "")}
                mode={mode}
                byKey={reader.byKey}
                quoteOnly={quoteOnly}
                onMode={reader.setMode}
                onIssue={setIssueId}
                onClose={reader.close}
                onRecorded={onRecorded}
              />
            </Suspense>,
            host,
          )
        : null}
    </>
  );
}

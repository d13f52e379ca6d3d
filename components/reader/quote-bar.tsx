"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { HazardForm } from "@/components/sources/hazard-form";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Close } from "@/components/ui/icons/objects";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { useKeys } from "@/components/ui/use-keys";
import type { QuoteChoices } from "@/domain/board/reading";
import type { SaidDate } from "@/lib/world-date";
import { CiteForm } from "./cite-form";
import type { Selected } from "./offsets";
import { RecordForm } from "./record-form";
import type { BarMode } from "./use-reader";

export type QuoteBarProps = {
  negotiation: string;
  captureId: string;
  selected: Selected;
  published: SaidDate;
  choices: QuoteChoices;
  /** The issue of what was recorded last on this page. */
  issueId: string | null;
  language: string | null;
  /** The capture's text: what stands around the selection says who speaks. */
  readText: () => string;
  mode: BarMode;
  /** Opened by a key: the first field gets the focus. By pointer it stays where it was, so that the selection can still be changed. */
  byKey: boolean;
  quoteOnly: { run: () => void; pending: boolean; problem: string | null };
  onMode: (mode: BarMode) => void;
  onIssue: (issueId: string | null) => void;
  onClose: () => void;
  /** A position was recorded on the selection. */
  onRecorded: () => void;
};

const titles = { record: "Record a position", cite: "Cite for a position", hazard: "Mark a hazard here" };
const field = "input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea";

/** What one does with a selection: a position on it, a citation, a quote alone, a hazard. A sheet at the foot of a narrow screen. */
export default function QuoteBar(props: QuoteBarProps) {
  const { negotiation, captureId, selected, mode, byKey, quoteOnly, onMode, onClose } = props;
  const bar = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(() => byKey || matchMedia("(width >= 48rem)").matches);
  const { start, end, exact } = selected;
  const quote = { captureId, start, end, exact };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode has other fields
  useEffect(() => {
    bar.current?.scrollIntoView({ block: "nearest" });
    if (byKey && isOpen) firstField(bar.current)?.focus();
  }, [mode, byKey, isOpen]);

  const change = (wanted: BarMode) => {
    setOpen(true);
    onMode(wanted);
  };
  function submit() {
    const form = bar.current?.querySelector("form");
    const empty = [...(form?.querySelectorAll<HTMLInputElement>(field) ?? [])].find(
      (control) => control.value === "" && control.checkVisibility() && !control.closest("[data-optional]"),
    );
    if (!isOpen) setOpen(true);
    else if (empty) empty.focus();
    else form?.requestSubmit();
  }
  const onControl = (event: globalThis.KeyboardEvent) =>
    event.target instanceof Element && event.target.closest("a, button, summary") !== null;
  useKeys([
    { keys: "Enter", label: "Record, or go to what is missing", run: (event) => (onControl(event) ? false : submit()) },
    { keys: "e", label: "Cite the selection for a position", run: () => change("cite") },
    { keys: "p", label: "Record a position on the selection", run: () => change("record") },
  ]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    // Out of a field first, so that the keys of the bar work; then out of the bar.
    if (event.target instanceof Element && event.target.matches(field)) bar.current?.focus();
    else onClose();
  }

  const others = (
    <>
      <Button pending={quoteOnly.pending} onClick={quoteOnly.run}>
        Quote only <Kbd keys="q" />
      </Button>
      {mode === "record" ? null : <Button onClick={() => change("record")}>Record position</Button>}
      {mode === "cite" ? null : (
        <Button onClick={() => change("cite")}>
          Cite for existing <Kbd keys="e" />
        </Button>
      )}
    </>
  );
  return (
    <section ref={bar} className="quote-bar stack" aria-label={titles[mode]} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="flex items-baseline gap-2">
        <p className="min-w-0 grow truncate">
          <b>{titles[mode]}</b> <span className="font-serif text-ink-2">{shortened(exact)}</span>
        </p>
        {mode === "hazard" ? null : (
          <button
            type="button"
            className="link shrink-0 cursor-pointer text-sm text-ink-2"
            onClick={() => change("hazard")}
          >
            Mark a hazard
          </button>
        )}
        <IconButton label="Close" size="sm" icon={<Close />} onClick={onClose} className="-my-1" />
      </header>
      {quoteOnly.problem ? <Notice tone="error" role="alert" title={quoteOnly.problem} /> : null}
      {!isOpen ? (
        <div className="row">
          <Button variant="primary" onClick={() => change("record")}>
            Record position
          </Button>
          {others}
        </div>
      ) : mode === "record" ? (
        <RecordForm {...props} quote={quote} others={others} />
      ) : mode === "cite" ? (
        <CiteForm {...props} quote={quote} others={others} />
      ) : (
        <HazardForm negotiation={negotiation} captureId={captureId} place={{ start, end }} onDone={onClose} />
      )}
    </section>
  );
}

function firstField(bar: HTMLElement | null): HTMLElement | undefined {
  const fields = [...(bar?.querySelectorAll<HTMLInputElement>(field) ?? [])].filter(
    (control) => control.checkVisibility() && !control.closest("[data-optional]"),
  );
  return fields.find((control) => control.value === "") ?? fields[0];
}

/** Enough to see that it is the right passage. Without quotation marks: a translation's words are nobody's. */
function shortened(exact: string): string {
  const words = exact.replaceAll("\n", " ").split(" ");
  return words.length <= 14 ? exact : `${words.slice(0, 7).join(" ")} … ${words.slice(-5).join(" ")}`;
}

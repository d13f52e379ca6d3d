"use client";

import { useRouter } from "next/navigation";
import { announce } from "@/components/ui/announcer";
import { useCommand } from "@/components/ui/use-command";
import { useKeys } from "@/components/ui/use-keys";
import { quoteDocumentAction } from "@/domain/evidence/actions";
import type { Selected } from "./offsets";

type QuoteOnly = {
  negotiation: string;
  captureId: string;
  selected: Selected | null;
  when: boolean;
  onDone: () => void;
};

/** Quotes the selection without recording anything on it, by button or by `q`. */
export function useQuoteOnly({ negotiation, captureId, selected, when, onDone }: QuoteOnly) {
  const router = useRouter();
  const { run, pending, problem, clear } = useCommand((input) => quoteDocumentAction(negotiation, input));

  async function quote() {
    if (!selected || pending) return;
    const { start, end, exact } = selected;
    const result = await run({ captureId, start, end, exact });
    if (!result.ok) return announce(result.error.message, { assertive: true });
    announce("Quoted");
    clear();
    router.refresh();
    onDone();
  }
  useKeys([{ keys: "q", label: "Quote the selection only", run: () => (selected ? void quote() : false) }], {
    when,
  });
  return { run: () => void quote(), pending, problem: problem?.message ?? null };
}

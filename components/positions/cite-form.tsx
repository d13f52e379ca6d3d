"use client";

import { useRef } from "react";
import { CommandForm } from "@/components/ui/command-form";
import type { Choices } from "@/domain/board/choices";
import { citeForPositionAction } from "@/domain/positions/actions";
import type { ActionResult } from "@/lib/action-result";
import { CitationPicker } from "./citation-picker";

const nothing: ActionResult<never> = {
  ok: false,
  error: {
    code: "invalid",
    message: "Choose a quote first.",
    fields: { citations: "Choose a quote first." },
    details: null,
  },
};

type CiteFormProps = { negotiation: string; positionId: string; choices: Choices };

/** Cites quotes for a position that is recorded already, one after the other; sent again after a failure, it goes on where it stopped. */
export default function CiteForm({ negotiation, positionId, choices }: CiteFormProps) {
  const sent = useRef(new Set<string>());
  async function send({ citations }: Record<string, unknown>): Promise<ActionResult<{ id: string }>> {
    const list: unknown[] = Array.isArray(citations) ? citations : [];
    if (list.length === 0) return nothing;
    for (const citation of list) {
      const key = JSON.stringify(citation);
      if (sent.current.has(key)) continue;
      const result = await citeForPositionAction(negotiation, { positionId, citation });
      if (!result.ok) return result;
      sent.current.add(key);
    }
    return { ok: true, data: { id: positionId } };
  }
  return (
    <CommandForm
      action={send}
      draftKey={`${negotiation}/position/${positionId}/cite`}
      submit="Cite"
      done="Evidence cited"
    >
      <CitationPicker negotiation={negotiation} choices={choices} />
    </CommandForm>
  );
}

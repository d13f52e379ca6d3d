"use client";

import { CommandForm } from "@/components/ui/command-form";
import { addCaptureAction } from "@/domain/sources/actions";
import { TextField, TransformField } from "./capture-fields";
import { useAgain } from "./known-already";

/** Takes in another text of the same document: a later state, a better copy, the original of a translation. */
export function CaptureForm({ negotiation, documentId }: { negotiation: string; documentId: string }) {
  const again = useAgain();
  return (
    <CommandForm
      action={addCaptureAction.bind(null, negotiation)}
      input={{ documentId }}
      draftKey={`${negotiation}/document/${documentId}/capture`}
      submit="Take in"
      done="Capture taken in"
      goTo={`/n/${negotiation}/captures/{captureId}`}
      problem={again.draw}
    >
      {again.hidden}
      <TextField rows={10} />
      <TransformField />
    </CommandForm>
  );
}

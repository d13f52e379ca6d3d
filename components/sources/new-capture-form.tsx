"use client";

import { IntakeForm } from "./intake-form";
import { TransformField } from "./transform-field";

/** Takes in another text of the same document: a later state, a better copy, the original of a translation. */
export function NewCaptureForm({ negotiation, documentId }: { negotiation: string; documentId: string }) {
  return (
    <IntakeForm
      negotiation={negotiation}
      draftKey={`${negotiation}/document/${documentId}/capture`}
      documentId={documentId}
      rows={8}
    >
      <TransformField />
    </IntakeForm>
  );
}

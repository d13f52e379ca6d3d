"use client";

import { CommandForm } from "@/components/ui/command-form";
import { updateDocumentAction } from "@/domain/sources/actions";
import type { Choice, DocumentFacts } from "@/domain/sources/views";
import { DocumentFields } from "./document-fields";
import { withSource } from "./source-field";

type EditDocumentProps = { negotiation: string; document: DocumentFacts; sources: readonly Choice[] };

/** Changes what is known about a document; its captures stay as they are. */
export function EditDocument({ negotiation, document, sources }: EditDocumentProps) {
  const { id, version } = document;
  return (
    <CommandForm
      action={(input) => updateDocumentAction(negotiation, withSource(input))}
      input={{ id, version }}
      draftKey={`${negotiation}/document/${id}`}
      done="Document changed"
      labels={{ "published.edtf": "Published", "published.text": "Published, in the words of the source" }}
    >
      <DocumentFields sources={sources} document={document} />
    </CommandForm>
  );
}

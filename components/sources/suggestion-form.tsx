"use client";

import { CommandForm } from "@/components/ui/command-form";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { dismissSuggestionAction, linkDocumentsAction } from "@/domain/sources/actions";
import { lineageKinds } from "@/domain/sources/vocabulary";

type Named = { id: string; title: string };
type LinkSuggestedProps = {
  negotiation: string;
  one: Named;
  two: Named;
  /** What is proposed; the later document is null where nothing tells. */
  kind: string;
  fromId: string | null;
  note: string;
};

const kinds = lineageKinds.map(({ id, label, help }) => ({ value: id, label, help }));

/** Records lineage between two documents that share words: the proposal is filled in, and a person decides. */
export function LinkSuggested({ negotiation, one, two, kind, fromId, note }: LinkSuggestedProps) {
  return (
    <CommandForm
      action={async (input) =>
        linkDocumentsAction(negotiation, { ...input, toId: input.fromId === one.id ? two.id : one.id })
      }
      draftKey={`${negotiation}/lineage/${one.id}/${two.id}`}
      submit="Record lineage"
      done="Lineage recorded"
    >
      <RadioGroup
        name="fromId"
        legend="The document that came from the other"
        help="Where both report the same event, either will do."
        options={[one, two].map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={fromId ?? (kind === "same_event_independent" ? one.id : undefined)}
      />
      <RadioGroup name="kind" legend="That document" options={kinds} defaultValue={kind} />
      <Field name="note" label="Because" optional>
        <Textarea rows={2} defaultValue={note} />
      </Field>
    </CommandForm>
  );
}

/** Sets a suggestion aside, with why. It is not offered again until somebody takes that back. */
export function DismissSuggestion({ negotiation, id }: { negotiation: string; id: string }) {
  return (
    <CommandForm
      action={dismissSuggestionAction.bind(null, negotiation)}
      input={{ id }}
      draftKey={`${negotiation}/lineage-suggestion/${id}`}
      submit="Dismiss"
      done="Suggestion dismissed"
    >
      <p className="text-ink-2">
        The two keep their own origins, and the pair is not offered again until somebody takes this back.
      </p>
      <Field name="note" label="Because" optional help="For example: both quote the law itself.">
        <Textarea rows={2} />
      </Field>
    </CommandForm>
  );
}

import { CommandButton } from "@/components/ui/command-button";
import { DialogButton } from "@/components/ui/dialog-button";
import { dismissSuggestionAction, restoreSuggestionAction } from "@/domain/sources/actions";
import { proposeLineage, shareInWords } from "@/domain/sources/lineage-suggestion";
import { type Suggestion, suspectOf } from "@/domain/sources/suggestion-view";
import { DismissSuggestion, LinkSuggested } from "./suggestion-form";

/** What whoever may judge lineage does with a suggestion: record it, or set it aside; and take that back. */
export function SuggestionActions({ negotiation, suggestion }: { negotiation: string; suggestion: Suggestion }) {
  const { id, one, two, counts, dismissed } = suggestion;
  if (dismissed)
    return (
      <CommandButton
        size="sm"
        action={restoreSuggestionAction.bind(null, negotiation)}
        input={{ id }}
        done="Offered again"
        undo={{ action: dismissSuggestionAction.bind(null, negotiation), input: { id, note: dismissed.note } }}
      >
        Offer again
      </CommandButton>
    );
  const { kind, fromId } = proposeLineage(counts, suspectOf(one), suspectOf(two));
  return (
    <>
      <DialogButton
        label="Record lineage"
        buttonSize="sm"
        variant="primary"
        title="How these documents belong together"
        description="Documents joined by lineage count as one origin."
      >
        <LinkSuggested
          negotiation={negotiation}
          one={{ id: one.id, title: one.title }}
          two={{ id: two.id, title: two.title }}
          kind={kind}
          fromId={fromId}
          note={`${shareInWords(counts)}.`}
        />
      </DialogButton>
      <DialogButton label="Dismiss" buttonSize="sm" title="Dismiss the suggestion">
        <DismissSuggestion negotiation={negotiation} id={id} />
      </DialogButton>
    </>
  );
}

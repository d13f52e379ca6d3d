import { CommandButton } from "@/components/ui/command-button";
import { updateDocumentAction } from "@/domain/sources/actions";
import type { Found } from "@/domain/sources/given-input";
import { foundFieldsById } from "@/domain/sources/intake-vocabulary";
import { offersOf, takingOver } from "@/domain/sources/offers";
import type { DocumentFacts } from "@/domain/sources/views";

type OffersProps = { negotiation: string; document: DocumentFacts; found: readonly Found[]; isFirst: boolean };

/** What the latest capture says about the document and the document does not have so, each to be taken over by one press. What nobody takes over stays as it is. */
export function Offers({ negotiation, document, found, isFirst }: OffersProps) {
  const offers = offersOf(document, found, { isFirst });
  if (offers.length === 0) return null;
  const action = updateDocumentAction.bind(null, negotiation);
  return (
    <section aria-label="What this capture says otherwise" className="text-sm">
      <p className="font-medium text-ink">This capture says</p>
      <ul className="mt-1 grid gap-1.5">
        {offers.map((offer) => {
          const { field, says, where, has } = offer;
          const { label } = foundFieldsById[field];
          const { take, back } = takingOver(document, found, offer);
          return (
            <li key={field} className="row gap-x-3">
              <span className="min-w-0 break-words">
                {label}: <b className="font-medium">{says}</b> <span className="text-ink-3">({where})</span>
                <span className="text-ink-2">; {has === null ? "unknown so far" : `so far ${has}`}</span>
              </span>
              <CommandButton
                size="sm"
                action={action}
                input={take}
                done={`${label} taken over`}
                undo={{ action, input: back, done: `${label} is as it was` }}
                aria-label={`Take over the ${label.toLowerCase()} “${says}”`}
              >
                Take over
              </CommandButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import type { QuoteChoices } from "@/domain/board/reading";
import { issueKey } from "@/domain/issues/schema";
import { actFamiliesById, acts } from "@/domain/positions/acts";
import { attributionBases } from "@/domain/positions/vocabulary";

/** What the fields of the bar offer. */
export const actOptions = acts.map(({ id, label, family, help }) => ({
  value: id,
  label,
  group: actFamiliesById[family].label,
  keywords: help,
}));

export const basisOptions = attributionBases.map(({ id, label }) => ({ value: id, label }));

export function issueOptions(negotiation: string, { issues }: QuoteChoices) {
  return issues.map(({ id, number, title }) => ({ value: id, label: `${issueKey(negotiation, number)} ${title}` }));
}

export function partyOptions({ parties }: QuoteChoices) {
  return parties.map(({ id, name, shortName, forms }) => ({
    value: id,
    label: name,
    keywords: [shortName ?? "", ...forms].join(" "),
  }));
}

export function personOptions({ people }: QuoteChoices) {
  return people.map(({ id, name, party, forms }) => ({
    value: id,
    label: name,
    detail: party ?? undefined,
    keywords: forms.join(" "),
  }));
}

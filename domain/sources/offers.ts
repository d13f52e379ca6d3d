import { saidByItself } from "./fill-in";
import type { Found } from "./given-input";
import type { FoundField } from "./intake-vocabulary";
import { sameAddresses } from "./same-address";
import type { DocumentFacts } from "./views";

/** What a capture says about its document and the document does not have so. `has` is null for what is unknown of it. */
export type Offer = Readonly<{ field: FoundField; says: string; where: string; has: string | null }>;

/** What is known of a document as the command that changes it takes it. */
const knownOf = ({
  id,
  version,
  title,
  outlet,
  byline,
  published,
  url,
  archiveUrl,
  language,
  marking,
  note,
  source,
}: DocumentFacts) => ({
  ...{ id, version, title, outlet, byline, published, url, archiveUrl, language, marking, note },
  sourceId: source?.id ?? null,
});

/**
 * The findings of a document's latest capture that fill an unknown of it or differ from what is known, in the order of the fields. What a person said at
 * the first intake is not called in question by it: of a first capture only what is unknown is offered. Nothing changes by an offer. Pure.
 */
export function offersOf(document: DocumentFacts, found: readonly Found[], { isFirst }: { isFirst: boolean }): Offer[] {
  const itself = saidByItself(found);
  const { title, byline, outlet, published, language, url } = document;
  const offer = (field: FoundField, has: string | null, says: string | null, isSame = has === says): Offer[] => {
    if (says === null || isSame || (isFirst && has !== null)) return [];
    const told = field === "published" ? itself.published?.text : says;
    const where = found.find((one) => one.field === field && one.value === told)?.where;
    return [{ field, says, has, where: where ?? found.find((one) => one.field === field)?.where ?? "" }];
  };
  return [
    ...offer("title", title, itself.title),
    ...offer("byline", byline, itself.byline),
    ...offer("outlet", outlet, itself.outlet),
    ...offer("published", published.edtf ?? published.text, itself.published?.edtf ?? null),
    ...offer("language", language, itself.language),
    ...offer("url", url, itself.url, url !== null && itself.url !== null && sameAddresses(url).includes(itself.url)),
  ];
}

/** The input of the command that takes an offer over, and of the one that takes it back again. */
export function takingOver(document: DocumentFacts, found: readonly Found[], { field }: Offer) {
  const known = knownOf(document);
  const itself = saidByItself(found);
  return { take: { ...known, [field]: itself[field] }, back: { ...known, version: known.version + 1 } };
}

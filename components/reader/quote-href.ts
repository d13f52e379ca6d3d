/** The place of a quote in the text. */
export const quoteAnchor = (id: string) => `quote-${id}`;

/** The address that opens a quote's panel and shows its place; relative to the capture's page. */
export const quoteHref = (id: string) => `?quote=${id}#${quoteAnchor(id)}`;

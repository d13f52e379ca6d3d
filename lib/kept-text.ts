/** NUL, and half of a surrogate pair: PostgreSQL keeps neither, so a text that holds one can be neither written nor looked for. */
const unkept = /[\0\p{Surrogate}]/u;

export const isKept = (text: string) => !unkept.test(text);

/** The text without what cannot be kept of it. */
export const keptOf = (text: string) => text.replaceAll(new RegExp(unkept, "gu"), "");

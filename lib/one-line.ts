import { z } from "zod";

/** What turns or nests the direction of all text that follows (Unicode UAX #9: embeddings, overrides, isolates). The marks of a single place stay. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

export const withoutDirections = (text: string) => text.replaceAll(directions, "");

/**
 * Words that stand within our own sentences: a name, a title, a sentence. Only outer blanks go, and what would turn the words around them; nothing
 * that is seen of them alone.
 */
export const oneLine = (error?: string) => z.string(error).overwrite(withoutDirections).trim();

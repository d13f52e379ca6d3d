import { withOwnWords } from "./extract/own-words";
import type { Given } from "./given-input";

/** A text that somebody pasted. It brings no metadata: what it says about itself is in its words. */
export function pasted(text: string): Given {
  return {
    way: "paste",
    fileName: null,
    fetchedUrl: null,
    fetchedAt: null,
    raw: new TextEncoder().encode(text),
    mediaType: "text/plain; charset=utf-8",
    text,
    found: withOwnWords(text, []),
    extractor: "",
  };
}

import { away } from "./en/away";
import { bases } from "./en/bases";
import { demonyms } from "./en/demonyms";
import { grammar } from "./en/grammar";
import { saying } from "./en/saying";
import { silent } from "./en/silent";
import { topics } from "./en/topics";
import { toward } from "./en/toward";
import type { Lexicon } from "./entry";

/** English. */
export const english: Lexicon = {
  version: "en-2",
  acts: [...saying, ...toward, ...away, ...silent],
  bases,
  accordingTo: ["according to", "in the words of"],
  grammar,
  demonyms,
  topics,
};

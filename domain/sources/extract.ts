import { Problem } from "@/lib/problem";
import { decode } from "./extract/charset";
import type { Extracted, Progress } from "./extract/extracted";
import { kindOf } from "./extract/kind";
import { withOwnWords } from "./extract/own-words";
import { articleIn, clipboardText } from "./extract/page";
import { pdfText } from "./extract/pdf";
import { wordText } from "./extract/word";
import type { IntakeWay } from "./intake-vocabulary";

type What = {
  way: IntakeWay;
  /** What the sender calls the bytes; a hint for their character set. */
  declaredType: string | null;
  /** Where they came from, if from anywhere. */
  at: string | null;
};

/**
 * The text in some bytes and what they say about themselves. Their content decides what they are. Pure, and slow for what is large: it
 * runs outside the web server.
 * @throws Problem "invalid" that says what is wrong with the bytes, for whoever gave them.
 */
export async function extract(
  raw: Uint8Array,
  { way, declaredType, at }: What,
  progress: Progress = () => {},
): Promise<Extracted> {
  const kind = await kindOf(raw);
  progress(0.1);
  if (kind === "pdf") return withWords(await pdfText(raw, (share) => progress(0.1 + share * 0.9)));
  if (kind === "docx") return withWords(await wordText(raw));
  const { text, charset } = decode(raw, declaredType);
  if (kind === "text")
    return withWords({ mediaType: `text/plain; charset=${charset}`, text, found: [], extractor: "" });
  const page = way === "paste" ? clipboardText(text) : articleIn(text, at);
  return withWords({ mediaType: `text/html; charset=${charset}`, ...page });
}

/** @throws Problem "invalid" when there are no words. */
function withWords(extracted: Extracted): Extracted {
  if (!/[\p{L}\p{N}]/u.test(extracted.text)) throw new Problem("invalid", "There are no words in it.");
  return { ...extracted, found: withOwnWords(extracted.text, extracted.found) };
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normaliseText } from "@/domain/sources/normalise";

const documents = join(import.meta.dirname, "..", "..", "..", "shared", "documents");

const own = `Delegations meet on rebuilding

The delegations met in the morning and again after lunch. Canada will pay for the first year of repairs to the power grid, its envoy told reporters in the hall.

No date was set for another meeting. A spokesman for the hosts declined to answer questions about money.
`;

/** A real article where the folder of them stands beside the checkout, and otherwise a text of our own; unlike any taken in before. */
export function article(mark: string): string {
  const names = existsSync(documents) ? readdirSync(documents).filter((name) => name.endsWith(".txt")) : [];
  const name = names.find((candidate) => candidate.startsWith("002")) ?? names[0];
  const text = name ? readFileSync(join(documents, name), "utf8") : own;
  return `${text.trimEnd()}\n\nCopy ${mark}.\n`;
}

/** A sentence of middle length that stands once in a text, to be quoted from it. */
export function sentenceOf(text: string): string {
  const body = normaliseText(text);
  const sentences = body
    .split("\n")
    .flatMap((line) => [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(line)])
    .map(({ segment }) => segment.trim());
  const found = sentences.find(
    (sentence) => sentence.length > 70 && sentence.length < 220 && body.split(sentence).length === 2,
  );
  if (!found) throw new Error("The article has no sentence to quote.");
  return found;
}

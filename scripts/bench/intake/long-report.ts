import { seeded } from "../anchor/seeded";

const holders = [
  "Norway",
  "Denmark",
  "The envoy of Norway",
  "Danish officials",
  "Mette Krogh",
  "A spokesman",
  "The ministry",
];
const acts = [
  "ruled out a joint patrol force",
  "said that it was too early to speak of the herring quota",
  "offered to open three harbours to inspectors",
  "insisted on the whole quota",
  "proposed that both sides meet again in the spring",
  "rejected the draft of the second chapter",
  "told reporters that nothing had been signed",
];
const scenes = [
  "The talks went on after lunch in the smaller hall.",
  "It rained all afternoon, and the ferry was late.",
  "Nobody could say when the annex would be printed.",
  "Both delegations left without a word to the press.",
  "The chair read the list of open questions aloud.",
  "Copies of the map were handed round and collected again.",
];
const spoken = [
  "“We will not accept foreign inspectors on our vessels,”",
  "“They (the Danish delegation) have heard this before,”",
  "“A quota without a patrol is a piece of paper,”",
];
const furniture = ["Share this page", "Subscribe to our newsletter", "Read also: the herring of the north"];

/**
 * A report of about so many characters as no person writes and some committee does: numbered chapters, paragraphs of a few sentences, words in quotation
 * marks, insertions, and the furniture of a page that comes again and again. The same at every run; each paragraph has words of its own.
 */
export function longReport(length: number, seed = 3): string {
  const random = seeded(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const parts = ["Report on the fishing talks"];
  let size = 0;
  for (let n = 1; size < length; n += 1) {
    const said = Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => `${pick(holders)} ${pick(acts)}. ${pick(scenes)}`,
    );
    const quoted = random() < 0.2 ? ` ${pick(spoken)} ${pick(holders)} added.` : "";
    const lines = [`In session ${n}, ${said.join(" ")}${quoted}`];
    if (n % 60 === 0) lines.unshift(`Chapter ${n / 60}`);
    if (n % 150 === 0) lines.push(pick(furniture));
    for (const line of lines) {
      parts.push(line);
      size += line.length + 2;
    }
  }
  return `${parts.join("\n\n")}\n`;
}

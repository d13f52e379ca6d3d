import { anchorer } from "@/domain/evidence/anchor";
import { readDocuments, readDrafts } from "@/tests/unit/real-texts";
import { anchors, longTexts } from "./bench/anchor/long-texts";
import { betweenDrafts, forms, inWrongDocuments, sum, type Tally } from "./bench/anchor/measures";
import { seeded } from "./bench/anchor/seeded";
import { main } from "./console";

// What the matcher of quotes gets wrong and misses on real texts, and how long it takes. Shares are ratios within one run, the same at every run;
// only the times differ between machines.

const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(2)} % (${part} of ${all})`;
const states = (tally: Tally) =>
  (["exact", "drifted", "orphan"] as const).map((state) => `${state} ${share(tally[state], sum(tally))}`).join(", ");

await main(async () => {
  wrongDocuments();
  drafts();
  times();
});

function wrongDocuments(): void {
  console.log("\nFive-word quotes of one document asked for in another, where they do not stand:");
  const documents = readDocuments();
  if (!documents) {
    console.log("  not measured: ../shared/documents is absent");
    return;
  }
  for (const { name, form } of forms) console.log(`  ${name.padEnd(22)} ${states(inWrongDocuments(documents, form))}`);
}

function drafts(): void {
  console.log("\nQuotes of 8 to 25 words of the first draft asked for in the second, 1 of 100 drawn:");
  const texts = readDrafts();
  if (!texts) {
    console.log("  not measured: ../shared/data/drafts-2015 is absent");
    return;
  }
  const [first = "", second = ""] = texts.values();
  const random = seeded(2015);
  const { surviving, gone, misplaced } = betweenDrafts(first, second, () => random() < 0.01);
  console.log(
    `  clause survives        found ${share(sum(surviving) - surviving.orphan, sum(surviving))}: ${states(surviving)}`,
  );
  console.log(`  clause is gone         found ${share(sum(gone) - gone.orphan, sum(gone))}: ${states(gone)}`);
  console.log(`  exact with other words ${misplaced}`);
  console.log(
    "  A clause survives when at least 85 % of the quote's words stand in its order within one stretch of equally many words (longest common\n" +
      "  subsequence, without case and punctuation, independent of the matcher), and is gone at 30 % or less. Between the two nothing is counted.",
  );
}

function times(): void {
  console.log(`\n${anchors} quotes re-anchored in a text of one megabyte:`);
  for (const { name, text, quotes } of longTexts()) {
    const begun = performance.now();
    const find = anchorer(text);
    const tally: Tally = { exact: 0, drifted: 0, orphan: 0 };
    for (const quote of quotes) tally[find(quote).state] += 1;
    const seconds = (performance.now() - begun) / 1000;
    console.log(`  ${name.padEnd(40)} ${seconds.toFixed(2).padStart(6)} s   ${states(tally)}`);
  }
}

import { demoContext, reports } from "./bench/suggest/documents";
import { caseOf, seen, unseen } from "./bench/suggest/gold";
import { keptProposals } from "./bench/suggest/kept";
import { emptyTallies, measure, type Tally } from "./bench/suggest/measure";
import { passageCases, strait } from "./bench/suggest/strait";
import { talks } from "./bench/suggest/talks";
import { main } from "./console";

/**
 * `npm run bench:suggest`: how often what the reader proposes is right. Precision: of what was proposed, how much is right. Coverage: of what the words say, how
 * much was rightly proposed. Open: of what the words leave open, how much was left open.
 */
await main(async () => {
  print(`Sentences of our own that the lexicon was written with (${seen.length})`, measure(talks, seen.map(caseOf)));
  print(`Sentences of our own written afterwards (${unseen.length})`, measure(talks, unseen.map(caseOf)));
  const places = passageCases();
  print(
    `Places in reports of our own, written before the lexicon was read (${places.length})`,
    measure(strait, places),
  );
  const read = reports();
  if (read) {
    const cases = read.flatMap((report) => report.cases);
    print(`Positions of the five reports, nothing recorded yet (${cases.length})`, measure(demoContext, cases));
    const tallies = emptyTallies();
    for (const report of read) measure(report.context, report.cases, tallies);
    print(`The same, with the demonstration's record of the other meetings (${cases.length})`, tallies);
  } else console.log("\nskipped: documents not present");
  const kept = await keptProposals();
  for (const { of, lexicon, count, tallies } of kept)
    print(
      `Proposals for ${of}, lexicon ${lexicon}, kept in the database, against what people accepted (${count})`,
      tallies,
    );
  if (kept.length === 0) console.log("\nNo proposal is kept in a database here yet.");
});

function print(title: string, tallies: Record<string, Tally>): void {
  console.log(`\n${title}`);
  console.log("  field     precision        coverage         open");
  for (const [field, { judged, right, proposed, sayable, rightlyOpen, open }] of Object.entries(tallies)) {
    if (judged === 0) continue;
    console.log(
      `  ${field.padEnd(8)}  ${share(right, proposed)}  ${share(right, sayable)}  ${share(rightlyOpen, open)}`,
    );
  }
}

function share(part: number, whole: number): string {
  const percent = whole === 0 ? "  –  " : `${((100 * part) / whole).toFixed(0).padStart(3)} %`;
  return `${percent} ${`${part}/${whole}`.padStart(8)}`.padEnd(15);
}

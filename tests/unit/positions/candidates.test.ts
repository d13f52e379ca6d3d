import { expect, test } from "vitest";
import { findCandidates } from "@/domain/positions/candidates";
import { lexiconFor } from "@/domain/positions/lexicon/lexicons";
import { talks } from "@/scripts/bench/suggest/talks";

const lexicon = lexiconFor("en");
if (!lexicon) throw new Error("There is no English lexicon.");

const text =
  "The season opens.\nNorway rejected the quota. Gulls cried over the pier.\nIt was suggested that the zone be shared. Somebody rejected something.\n“We refuse,” Krogh said.";
const found = (leftOut: { start: number; end: number }[] = []) =>
  findCandidates(text, leftOut, "en", talks, lexicon).map(({ start, end }) => text.slice(start, end));

test("are the sentences with an act of somebody known, or that nobody in particular does, in the order of the text", () => {
  expect(found()).toEqual([
    "Norway rejected the quota.",
    "It was suggested that the zone be shared.",
    "“We refuse,” Krogh said.",
  ]);
});

test("say which words speak for it", () => {
  const [first] = findCandidates(text, [], "en", talks, lexicon);
  expect(first?.reason).toBe("“rejected” → rejected; “Norway” → Norway");
});

test("do not lie in what is left out, not even in part", () => {
  const at = text.indexOf("the quota");
  expect(found([{ start: at, end: at + 3 }])).not.toContain("Norway rejected the quota.");
});

test("are no more than a person works through, however long the text", () => {
  const long = "Norway rejected the quota. ".repeat(400);
  expect(findCandidates(long, [], "en", talks, lexicon)).toHaveLength(150);
});

import { describe, expect, test } from "vitest";
import { detectHazards } from "@/domain/sources/hazards";
import { fingerprintOf } from "@/domain/sources/lineage-fingerprint";
import { sharedRuns } from "@/domain/sources/lineage-runs";
import { isWorthAsking, proposeLineage } from "@/domain/sources/lineage-suggestion";
import { wordsOf } from "@/domain/sources/lineage-words";
import { readDocuments, readDrafts } from "../real-texts";

const comparable = (text: string) => ({
  text,
  boilerplate: detectHazards(text).flatMap(({ kind, start, end }) =>
    kind === "boilerplate" && start !== null ? [{ start, end }] : [],
  ),
});

describe("real texts", () => {
  test("five reports in words of their own are not suggested to share an origin", (context) => {
    const documents = readDocuments();
    if (!documents) return context.skip("documents not present");
    const all = [...documents.values()].map(comparable);
    for (const [at, one] of all.entries())
      for (const two of all.slice(at + 1)) expect(isWorthAsking(sharedRuns(one, two))).toBe(false);
  });

  test("two drafts of one agreement are, and their fingerprints meet", (context) => {
    const drafts = readDrafts();
    if (!drafts) return context.skip("drafts not present");
    const [one, two] = [...drafts.values()].map(comparable);
    if (!one || !two) throw new Error("There are not two drafts.");
    const { runs: _, ...counts } = sharedRuns(one, two);
    expect(isWorthAsking(counts)).toBe(true);
    expect(counts.words).toBeGreaterThan(counts.wordsOfTwo / 2);
    const suspect = (id: string, day: string) => ({ id, title: id, sourceId: "un", earliest: day, latest: day });
    expect(proposeLineage(counts, suspect("first", "2015-10-23"), suspect("second", "2015-12-04"))).toMatchObject({
      kind: "was_derived_from",
      fromId: "second",
    });
    const print = new Set(fingerprintOf(wordsOf(one.text), "n"));
    expect(fingerprintOf(wordsOf(two.text), "n").some((hash) => print.has(hash))).toBe(true);
  });
});

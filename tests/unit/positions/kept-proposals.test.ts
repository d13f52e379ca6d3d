import { expect, test } from "vitest";
import { tally } from "@/scripts/bench/suggest/kept";
import { fieldKeys } from "@/scripts/bench/suggest/measure";

test("kept proposals are counted against what was accepted, for each version of the lexicon", () => {
  const row = (lexicon: string, act: string | null, speaker: string | null) => ({
    lexicon,
    proposed: { issueId: null, partyId: null, basis: null, act: act === null ? null : { value: act }, speakerId: null },
    accepted: { issueId: "i", partyId: "p", basis: "agentless", act: "stated", speakerId: speaker },
  });
  const kept = tally("positions", fieldKeys, [
    row("en-1", "stated", null),
    row("en-1", "rejected", "s"),
    row("en-1", null, null),
    row("en-2", "stated", null),
  ]);
  const of = (lexicon: string) => kept.find((one) => one.lexicon === lexicon);
  expect(of("en-1")?.count).toBe(3);
  expect(of("en-1")?.tallies.act).toEqual({
    judged: 3,
    sayable: 3,
    proposed: 2,
    right: 1,
    open: 0,
    rightlyOpen: 0,
  });
  expect(of("en-1")?.tallies.speaker).toEqual({
    judged: 3,
    sayable: 1,
    proposed: 0,
    right: 0,
    open: 2,
    rightlyOpen: 2,
  });
  expect(of("en-2")?.count).toBe(1);
  expect(of("en-1")?.tallies.unnamed?.judged, "a field that was not proposed yet is not judged").toBe(0);
});

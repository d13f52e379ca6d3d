import { describe, expect, test } from "vitest";
import { linesUnder } from "@/components/reader/tones";
import type { CitationView } from "@/domain/board/reading";
import type { Act } from "@/domain/positions/acts";

const citation = (act: Act): CitationView => ({
  id: act,
  stance: "supports",
  note: "",
  position: {
    id: act,
    act,
    statement: "",
    party: { id: "p", name: "P" },
    issue: { number: 1, title: "I" },
    review: "reviewed",
    superseded: false,
  },
  change: null,
  event: null,
});
const quote = (...cited: Act[]) => ({ citations: cited.map(citation) });

describe("the lines under words that several quotes share", () => {
  test("are one for each quote, the innermost first, also when their families are the same", () => {
    expect(linesUnder([quote("rejected"), quote("ruled_out"), quote("offered")])).toEqual(["toward", "away", "away"]);
  });
  test("are plain for a quote that nothing rests on", () => {
    expect(linesUnder([quote("stated"), quote()])).toEqual(["quoted", "holds"]);
  });
  test("are at most three", () => {
    expect(linesUnder([quote(), quote(), quote(), quote("offered", "rejected")])).toEqual(["toward", "away", "quoted"]);
  });
});

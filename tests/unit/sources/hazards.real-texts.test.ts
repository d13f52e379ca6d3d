import { describe, expect, test } from "vitest";
import { detectHazards } from "@/domain/sources/hazards";
import type { HazardKind } from "@/domain/sources/vocabulary";
import { parties } from "@/prisma/demo/parties";
import { people } from "@/prisma/demo/people";
import { readDocuments } from "../real-texts";

type Expected = readonly (readonly [kind: HazardKind, about: RegExp | null])[];

/** What a careful reader notes about each of the five reports: by the number its file name begins with. null is of the whole text. */
const noted: Readonly<Record<string, Expected>> = {
  "000": [
    ["missing_date", null],
    ["missing_outlet", null],
    ["boilerplate", /Source 1.*Source 2/u],
    ["boilerplate", /the world watches/u],
  ],
  "001": [
    ["missing_date", null],
    ["missing_links", /^via X$/u],
    ["editorial_insertion", /^\(Donald Trump\)$/u],
  ],
  "002": [
    ["missing_date", null],
    ["missing_outlet", null],
    ["truncated", null],
  ],
  "003": [
    ["missing_date", null],
    ["missing_outlet", null],
    ["translation_artefact", null],
    ["translation_artefact", /Volodimir/u],
    ["translation_artefact", /Ruthte/u],
    ["translation_artefact", /Messenger/u],
    ["translation_artefact", /Tsinping/u],
    ["boilerplate", /Physical Address\n(.+)\n[\s\S]*\1/u],
    ["boilerplate", /editor/u],
    ["polarity_suspect", /would not end/u],
    ["polarity_suspect", /did not intend/u],
  ],
  "004": [
    ["missing_date", null],
    ["missing_outlet", null],
    ["boilerplate", /^What's Happening\?$/u],
    ["boilerplate", /significant step/u],
    ["boilerplate", /What's Next\?/u],
  ],
};

const slips = new Set(["typo", "translation_artefact"]);
/** As the negotiation that follows these talks knows its parties and people. */
const names = [...parties, ...people].flatMap(({ name, forms }) => [
  name,
  ...forms.filter(({ kind }) => !slips.has(kind)).map(({ form }) => form),
]);

/** Marks of words that report; a greyed stretch has none of them. */
const reporting =
  /\b(?:said|says|stated|announced|insist\w*|rejected|ruled out|proposed|agreed|committed|confirmed|warned|invited|signed|resulted|include|ready|controls|according)\b/iu;

describe("the five reports", () => {
  test("have every hazard that a careful reader notes, and the clean ones have no other kind", (context) => {
    const documents = readDocuments();
    if (!documents) return context.skip("documents not present");
    for (const [name, text] of documents) {
      const expected = noted[name.slice(0, 3)] ?? [];
      const hazards = detectHazards(text, { raw: name.startsWith("002") ? `${text}${"\n".repeat(20)}` : text, names });
      const found = (kind: HazardKind, about: RegExp | null) =>
        hazards.some(
          (hazard) =>
            hazard.kind === kind &&
            (hazard.start === null ? about === null : about?.test(text.slice(hazard.start, hazard.end))),
        );
      for (const [kind, about] of expected)
        expect([name, kind, String(about), found(kind, about)]).toEqual([name, kind, String(about), true]);
      const kinds = new Set(expected.map(([kind]) => kind)).add("missing_links");
      expect([name, hazards.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))]).toEqual([name, []]);
    }
  });

  test("have no sentence of reporting greyed", (context) => {
    const documents = readDocuments();
    if (!documents) return context.skip("documents not present");
    for (const text of documents.values()) {
      const greyed = detectHazards(text).filter(({ kind }) => kind === "boilerplate");
      for (const { start, end } of greyed) if (start !== null) expect(text.slice(start, end)).not.toMatch(reporting);
      const share = greyed.reduce((sum, { start, end }) => sum + (start === null ? 0 : end - start), 0) / text.length;
      expect(share).toBeLessThan(0.3);
    }
  });
});

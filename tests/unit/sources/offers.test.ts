import { describe, expect, test } from "vitest";
import type { Found } from "@/domain/sources/given-input";
import { offersOf, takingOver } from "@/domain/sources/offers";
import { updateDocumentInput } from "@/domain/sources/schema";
import type { DocumentFacts } from "@/domain/sources/views";

const id = "00000000-0000-4000-8000-000000000001";
const known: DocumentFacts = {
  ...{ id, version: 3, title: "Talks", outlet: "The Gazette", byline: null, url: "https://gazette.example/talks/" },
  ...{
    archiveUrl: null,
    language: "en",
    marking: "amber",
    note: "Kept",
    source: { id, name: "Gazette", reliability: "B" },
  },
  published: { edtf: "2026-01", text: "January", basis: "absolute", note: "" },
};
const found: Found[] = [
  { field: "title", value: "Talks", where: "og:title" },
  { field: "byline", value: "A. Reporter", where: "JSON-LD author" },
  { field: "outlet", value: "Gazette Online", where: "og:site_name" },
  { field: "published", value: "2026-01-07T09:00:00Z", where: "JSON-LD datePublished" },
  { field: "language", value: "en", where: "lang of the page" },
  { field: "url", value: "https://gazette.example/talks", where: "link rel=canonical" },
];

describe("what another capture says", () => {
  test("is offered where it fills an unknown or differs, with where it stands and what is known so far", () => {
    expect(offersOf(known, found, { isFirst: false })).toEqual([
      { field: "byline", says: "A. Reporter", where: "JSON-LD author", has: null },
      { field: "outlet", says: "Gazette Online", where: "og:site_name", has: "The Gazette" },
      { field: "published", says: "2026-01-07", where: "JSON-LD datePublished", has: "2026-01" },
    ]);
  });

  test("of a first capture only fills what is unknown: what a person said at intake is not called in question", () => {
    expect(offersOf(known, found, { isFirst: true }).map(({ field }) => field)).toEqual(["byline"]);
  });

  test("that says nothing, or nothing that a field can hold, offers nothing", () => {
    expect(offersOf(known, [], { isFirst: false })).toEqual([]);
    const long = [{ field: "byline", value: "x".repeat(201), where: "meta author" }] satisfies Found[];
    expect(offersOf(known, long, { isFirst: false })).toEqual([]);
  });

  test("changes, when it is taken over, that field alone, and is taken back to what was", () => {
    for (const offer of offersOf(known, found, { isFirst: false })) {
      const { take, back } = takingOver(known, found, offer);
      const [after, before] = [updateDocumentInput.parse(take), updateDocumentInput.parse(back)];
      expect({ ...after, [offer.field]: before[offer.field], version: 4 }).toEqual(before);
      expect(after[offer.field]).not.toEqual(before[offer.field]);
      expect(before).toMatchObject({ title: "Talks", note: "Kept", sourceId: id });
    }
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayIn, fillIn, languageTag } from "@/domain/sources/fill-in";
import type { Found } from "@/domain/sources/given-input";
import { documentDescription } from "@/domain/sources/intake-input";
import { foundFieldIds } from "@/domain/sources/intake-vocabulary";
import { sameAddresses } from "@/domain/sources/same-address";
import { parseWorldDate } from "@/lib/edtf";
import { worldDateColumns } from "@/lib/world-date";

const nothing = documentDescription.parse({});
const where = "meta test";

describe("what a document says about itself", () => {
  test("fills what a person left empty, the first that fits", () => {
    const found: Found[] = [
      { field: "title", value: "x".repeat(301), where },
      { field: "title", value: "Talks", where },
      { field: "published", value: "in spring", where },
      { field: "published", value: "2026-01-07T23:30:00-05:00", where },
      { field: "language", value: "en_GB", where },
    ];
    expect(fillIn(nothing, found)).toMatchObject({
      title: "Talks",
      byline: null,
      outlet: null,
      language: "en-GB",
      published: { edtf: "2026-01-07", text: "2026-01-07T23:30:00-05:00", basis: "absolute" },
    });
  });

  test("never takes the place of what a person said, and nothing comes of nothing", () => {
    const said = documentDescription.parse({
      title: "Ours",
      byline: "A",
      outlet: "B",
      url: "https://a.test/",
      language: "uk",
      published: { text: "spring" },
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            field: fc.constantFrom(...foundFieldIds),
            value: fc.string({ minLength: 1 }),
            where: fc.constant(where),
          }),
        ),
        (found) => {
          expect(fillIn(said, found)).toEqual(said);
          // Whatever is filled in is a date that the record takes.
          const { published } = fillIn(nothing, found);
          expect(() => worldDateColumns("published", published)).not.toThrow();
        },
      ),
    );
    expect(fillIn(nothing, [])).toEqual(nothing);
  });
});

describe("a date", () => {
  test.each([
    ["2026-01-07T10:00:00Z", "2026-01-07"],
    ["2026-01-07 10:00", "2026-01-07"],
    ["2026-01-07", "2026-01-07"],
    ["2026-01", "2026-01"],
    ["2026", "2026"],
    ["Wed, 07 Jan 2026 09:00:00 GMT", "2026-01-07"],
    ["7 Jan 2026", "2026-01-07"],
    ["2026-02-30", null],
    ["07/01/2026", null],
    ["January 7", null],
    ["1767776400", null],
    ["", null],
  ])("“%s” is %s: as fine as it is written, and no finer", (value, day) => {
    expect(dayIn(value)).toBe(day);
  });

  test("is EDTF or nothing, whatever a page says", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        (value) => {
          const day = dayIn(value);
          if (day !== null) expect(parseWorldDate(day).earliest).not.toBeNull();
        },
      ),
    );
  });
});

test.each([
  ["en_US", "en-US"],
  ["EN", "en"],
  ["pt-br", "pt-BR"],
  ["sr-latn-rs", "sr-Latn-RS"],
  ["en-GB, fr", "en-GB"],
  ["english please", null],
  ["x", null],
  ["und", null],
])("the language “%s” is %s", (value, tag) => {
  expect(languageTag(value)).toBe(tag);
});

test("two addresses are the same when they differ in protocol, a last slash or the part after #, and in nothing else", () => {
  const same = sameAddresses("https://a.test/talks/?p=1#x");
  for (const other of ["http://a.test/talks?p=1", "https://a.test/talks/?p=1"]) expect(same).toContain(other);
  for (const other of ["https://a.test/talks", "https://b.test/talks?p=1", "https://a.test/talks?p=2"])
    expect(same).not.toContain(other);
});

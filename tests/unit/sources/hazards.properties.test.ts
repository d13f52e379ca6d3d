import fc from "fast-check";
import { expect, test } from "vitest";
import { detectHazards } from "@/domain/sources/hazards";
import { normaliseText } from "@/domain/sources/normalise";

const who = fc.constantFrom("Jane Roe", "The minister", "A spokesman for the north", "The southern bank");
const act = fc.constantFrom("said that", "insisted that", "rejected the idea that", "announced that", "warned that");
const what = fc.constantFrom("the toll stays open", "nobody signs before spring", "the lock is shared by both banks");
const reporting = fc.tuple(who, act, what).map((words) => `${words.join(" ")}.`);
const furniture = fc.constantFrom(
  "Advertisement",
  "Share: X | Facebook",
  "Sign up to our newsletter",
  "Physical Address\n12 South Harbour St.\nLakeside, MA 01000",
  "© 2026 Lakeside Wire. All rights reserved.",
  "Related Sources: • Source 1 • Source 2",
  "Why it matters",
);
const page = fc
  .array(fc.oneof(reporting, furniture, fc.string({ unit: "grapheme", maxLength: 40 })), { maxLength: 12 })
  .map((lines) => normaliseText(lines.join("\n\n")));

test("every finding lies inside its text or concerns the whole, gives a reason, and stands in its order", () => {
  fc.assert(
    fc.property(page, (text) => {
      const found = detectHazards(text);
      for (const { start, end, reason } of found) {
        expect(reason).not.toBe("");
        if (start === null) expect(end).toBeNull();
        else expect(0 <= start && start < (end ?? 0) && (end ?? 0) <= text.length).toBe(true);
      }
      const starts = found.map(({ start }) => start ?? -1);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});

test("no sentence that reports is boilerplate, whatever stands before and after it", () => {
  fc.assert(
    fc.property(
      fc.array(furniture, { maxLength: 4 }),
      reporting,
      fc.array(furniture, { maxLength: 4 }),
      (a, one, b) => {
        const text = normaliseText([...a, one, ...b].join("\n\n"));
        const from = text.indexOf(one);
        const greyed = detectHazards(text).filter(
          ({ kind, start, end }) =>
            kind === "boilerplate" && start !== null && start < from + one.length && (end ?? 0) > from,
        );
        expect(greyed).toEqual([]);
      },
    ),
  );
});

test("stretches of boilerplate do not overlap", () => {
  fc.assert(
    fc.property(page, (text) => {
      const greyed = detectHazards(text).filter(({ kind }) => kind === "boilerplate");
      for (const [at, { start }] of greyed.entries())
        expect(start ?? 0).toBeGreaterThanOrEqual(greyed[at - 1]?.end ?? 0);
    }),
  );
});

test("what is known of a document is not missing from its text", () => {
  fc.assert(
    fc.property(page, (text) => {
      const kinds = detectHazards(text, { published: "2026-03-03", outlet: "Lakeside Wire", links: 1 }).map(
        ({ kind }) => kind,
      );
      for (const kind of ["missing_date", "missing_outlet", "missing_links"]) expect(kinds).not.toContain(kind);
    }),
  );
});

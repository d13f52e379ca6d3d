import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isKept, keptOf } from "@/lib/kept-text";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";

const schema = z.object({
  title: z.string(),
  citations: z.array(z.object({ note: z.string().nullish() })).default([]),
  raw: z.instanceof(Uint8Array).optional(),
});

function problemOf(input: unknown): Problem {
  try {
    parse(schema, input);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error("Nothing was refused.");
}

describe("parsing input", () => {
  test.each(["a\0", "\ud800b", "b\udc00"])("refuses a text that the database cannot keep, at its field: %j", (text) => {
    expect(problemOf({ title: text })).toMatchObject({ code: "invalid", fields: { title: expect.any(String) } });
    const nested = problemOf({ title: "a", citations: [{}, { note: text }] });
    expect(Object.keys(nested.fields)).toEqual(["citations.1.note"]);
  });

  test("takes every other text as it is, and bytes of any value", () => {
    const raw = new Uint8Array([0, 216, 0]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const title = keptOf(text);
        expect(parse(schema, { title, raw })).toEqual({ title, raw, citations: [] });
      }),
    );
  });
});

test("what is kept of any text can be kept, and is all of a text that can", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "\0", "\ud83d", "\udd4a", "🕊")), (parts) => {
      const text = parts.join("");
      expect(isKept(keptOf(text))).toBe(true);
      if (isKept(text)) expect(keptOf(text)).toBe(text);
    }),
  );
});

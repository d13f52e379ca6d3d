import { describe, expect, test } from "vitest";
import { fillTemplate } from "@/components/ui/fill-template";
import { fieldError } from "@/components/ui/form-context";
import { assemble } from "@/components/ui/form-input";

describe("names of fields become the input of an action", () => {
  test("dots nest, numbers make arrays", () => {
    const input = assemble([
      ["title", "Donbas"],
      ["from.edtf", "2026-01"],
      ["from.text", ""],
      ["citations.0.id", "a"],
      ["citations.1.id", "b"],
    ]);
    expect(input).toEqual({
      title: "Donbas",
      from: { edtf: "2026-01", text: "" },
      citations: [{ id: "a" }, { id: "b" }],
    });
  });

  test("a name with brackets is always an array, empty too", () => {
    expect(assemble([["tags[]", undefined]])).toEqual({ tags: [] });
    expect(
      assemble([
        ["tags[]", "a"],
        ["tags[]", undefined],
        ["tags[]", ["b", "c"]],
      ]),
    ).toEqual({ tags: ["a", "b", "c"] });
  });

  test("nothing chosen among radio buttons is null, and a choice is not undone by the others", () => {
    expect(assemble([["kind", undefined]])).toEqual({ kind: null });
    expect(
      assemble([
        ["kind", undefined],
        ["kind", "moved"],
        ["kind", undefined],
      ]),
    ).toEqual({ kind: "moved" });
  });

  test("a name cannot reach what all objects share", () => {
    assemble([["__proto__.polluted", "yes"]]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("messages find their field", () => {
  test("by its name, by anything inside it, and by no other", () => {
    const fields = { title: "Too long", "tags.1": "Unknown" };
    expect(fieldError(fields, "title")).toBe("Too long");
    expect(fieldError(fields, "tags[]")).toBe("Unknown");
    expect(fieldError(fields, "tag")).toBeUndefined();
  });
});

describe("the address to go to afterwards", () => {
  test("takes encoded values from the data, nested too, and leaves out what is missing", () => {
    expect(fillTemplate("/n/UKR/issues/{issue.number}?q={q}", { issue: { number: 7 }, q: "a b" })).toBe(
      "/n/UKR/issues/7?q=a%20b",
    );
    expect(fillTemplate("/n/{key}", null)).toBe("/n/");
  });
});

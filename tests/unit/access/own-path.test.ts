import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "@/domain/access/own-path";

describe("a path to go back to", () => {
  it.each(["/", "/n/UKR/matrix", "/n/UKR/issues/7?as-of=2026-01-07#history", "/invite/abc_-"])("keeps %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "javascript:alert(1)",
    "n/UKR",
    "",
    null,
    undefined,
    ["/n"],
  ])("takes %j for none of ours", (given) => {
    expect(ownPath(given, "/home")).toBe("/home");
  });

  it("never leads to another host, whatever is given", () => {
    const nasty = fc.string({ unit: fc.constantFrom("/", "\\", ".", "\t", "\n", ":", "@", "e", "?", "#", "%", " ") });
    fc.assert(
      fc.property(nasty, (text) => {
        const { host } = new URL(ownPath(text), "https://parley.example/n/UKR");
        expect(host).toBe("parley.example");
      }),
      { numRuns: 2000 },
    );
  });
});

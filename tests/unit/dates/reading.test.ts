import { describe, expect, it } from "vitest";
import { reading } from "@/components/dates/reading";

describe("what a typed date reads as", () => {
  it.each([
    ["", "unknown"],
    [" 2026-01-06 ", "6 Jan 2026"],
    ["2025-12~", "about Dec 2025"],
    ["2026-01-07?", "7 Jan 2026?"],
    ["2025-XX", "2025, month unknown"],
    ["2025-22", "summer 2025"],
    ["2026-01-06/2026-01-07", "6–7 Jan 2026"],
    ["2025-12-01/..", "since 1 Dec 2025"],
    ["/2025-12-01", "until 1 Dec 2025, start unknown"],
  ])("“%s” reads: %s", (typed, read) => {
    expect(reading(typed)).toBe(read);
  });

  it.each(["Tuesday", "6 Jan 2026", "2026-1-6", "06/01/2026", "/", "../", "2026-01-06/x"])(
    "“%s” has not the shape of one yet",
    (typed) => {
      expect(reading(typed)).toBeNull();
    },
  );
});

import { describe, expect, test } from "vitest";
import { parseConflict } from "@/components/ui/conflict-notice";
import { formatDate } from "@/components/ui/date-text";
import { filterOptions } from "@/components/ui/options";
import { parseTheme, themeCookieText } from "@/lib/theme";

describe("dates are written", () => {
  test("as precisely as they are known, and no more", () => {
    expect(formatDate("2026")).toBe("2026");
    expect(formatDate("2026-01")).toBe("Jan 2026");
    expect(formatDate("2026-01-07")).toBe("7 Jan 2026");
    expect(formatDate("2026-01-07", "short")).toBe("7 Jan");
  });

  test("in UTC, saying so, when they are instants", () => {
    expect(formatDate("2026-01-07T23:30:00-02:00", "time")).toBe("8 Jan 2026, 01:30 UTC");
    expect(formatDate("some day or other")).toBe("some day or other");
  });
});

describe("a list is narrowed by typing", () => {
  const options = [
    { value: "1", label: "Republic of Türkiye" },
    { value: "2", label: "Turkmenistan" },
    { value: "3", label: "Germany", keywords: "Berlin" },
  ];
  const found = (query: string) => filterOptions(options, query).map((option) => option.value);

  test("without regard to accents and case, beginnings first", () => {
    expect(found("turk")).toEqual(["2", "1"]);
    expect(found("TÜRKIYE")).toEqual(["1"]);
  });

  test("by every word, in further words too", () => {
    expect(found("rep tur")).toEqual(["1"]);
    expect(found("berlin")).toEqual(["3"]);
    expect(found("")).toEqual(["1", "2", "3"]);
  });
});

describe("a conflict", () => {
  test("is read even when its details are not all there", () => {
    expect(parseConflict(null)).toEqual({ version: null, theirs: {}, by: null });
    expect(parseConflict({ version: 4, theirs: { title: "New", note: null }, by: "Reviewer" })).toEqual({
      version: 4,
      theirs: { title: "New", note: "" },
      by: "Reviewer",
    });
  });
});

describe("the chosen theme", () => {
  test("is only ever one of three, and none is stored as no cookie", () => {
    expect(parseTheme("dark")).toBe("dark");
    expect(parseTheme('"><script>')).toBe("system");
    expect(themeCookieText("system")).toContain("max-age=0");
  });
});

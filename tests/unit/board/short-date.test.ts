import { describe, expect, test } from "vitest";
import { isUnsure, nearTo, shortDate } from "@/components/board/short-date";
import { cellAt } from "@/domain/board/cell";
import { parseWorldDate } from "@/lib/edtf";
import { day, moment, version } from "./versions";

describe("a date in a cell", () => {
  test.each([
    ["2026-01-07", "7 Jan"],
    ["2026-01-07?", "7 Jan?"],
    ["2025-12~", "~Dec 2025"],
    ["2025-12-01~", "~1 Dec"],
    ["2026-01-06/2026-01-07", "6–7 Jan"],
    ["2025-11-30/2025-12-02", "30 Nov – 2 Dec"],
    ["2025-12-01/..", "since 1 Dec"],
    ["2024-09-04", "4 Sep 2024"],
    ["2026-09-04", "4 Sep 2026"],
    ["2025", "2025"],
    ["", "date unknown"],
  ])("%s reads %s in January 2026", (edtf, text) => {
    expect(shortDate(edtf, nearTo("2026-01-10"))).toBe(text);
  });

  test.each(["2026-01-01", "2026-01-01?", "2026-01-01~", "2026-01", "2026-01-01/2026-01-02", "2025-12-01/.."])(
    "%s is unsure exactly when its cell is uncertain, unless it is merely about",
    (edtf) => {
      const { earliest, latest, uncertain, approximate } = parseWorldDate(edtf);
      const validFrom = { earliest, latest, uncertain: uncertain || approximate };
      const cell = cellAt([version({ id: "a", validFrom })], { valid: day(5), known: moment(9) });
      expect(isUnsure(edtf)).toBe(cell.uncertain);
    },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertCredibility } from "@/domain/positions/rules";
import { gradeDoubt, supportInWords } from "@/domain/positions/support";
import { credibilityIds } from "@/domain/positions/vocabulary";

describe("what supports a position", () => {
  test("is said in one way, with both counts", () => {
    expect(supportInWords({ documents: 5, origins: 2 })).toBe("5 documents, 2 origins");
    expect(supportInWords({ documents: 1, origins: 1 })).toBe("1 document, 1 origin");
    expect(supportInWords({ documents: 0, origins: 0 })).toBe("0 documents, 0 origins");
  });
});

describe("a grade is in doubt", () => {
  test("exactly when the rule would refuse to give it today", () => {
    const origins = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...credibilityIds), origins, fc.boolean(), (credibility, list, translated) => {
        const machine = translated && list.length > 0;
        const support = list.map((origin, at) => ({
          origin,
          transform: machine && at === 0 ? ("machine_translation" as const) : ("original" as const),
        }));
        const refused = () => {
          try {
            assertCredibility({ credibility, support });
            return false;
          } catch {
            return true;
          }
        };
        const doubt = gradeDoubt({ credibility, origins: new Set(list).size, machine });
        expect(doubt !== null).toBe(refused());
      }),
    );
  });
});

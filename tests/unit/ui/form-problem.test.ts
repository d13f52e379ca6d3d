import { describe, expect, test } from "vitest";
import { without } from "@/components/ui/form-context";
import { notSaidByFields } from "@/components/ui/form-problem";

const reason = "Say why, in at least three letters.";
const quote = "Cite at least one quote.";

describe("what the box of a form says", () => {
  test("is nothing where the fields say it all", () => {
    const both = {
      code: "invalid",
      message: "2 fields need attention.",
      fields: { reason, citations: quote },
    } as const;
    expect(notSaidByFields(both, [])).toBeNull();
    expect(notSaidByFields({ code: "refused", message: reason, fields: { reason } }, [])).toBeNull();
  });

  test("is only what no field on the screen says, and that once", () => {
    const both = {
      code: "invalid",
      message: "2 fields need attention.",
      fields: { reason, citations: quote },
    } as const;
    expect(notSaidByFields(both, [quote])).toEqual({ title: quote, rest: [] });
    const elsewhere = { code: "refused", message: reason, fields: { state: reason } } as const;
    expect(notSaidByFields(elsewhere, [reason])).toEqual({ title: reason, rest: [] });
  });

  test("is the message of a problem that belongs to no field, or adds to them", () => {
    expect(notSaidByFields({ code: "forbidden", message: "Not yours.", fields: {} }, [])).toEqual({
      title: "Not yours.",
      rest: [],
    });
    const more = { code: "refused", message: "It cannot be moved.", fields: { to: reason } } as const;
    expect(notSaidByFields(more, [])).toEqual({ title: "It cannot be moved.", rest: [] });
  });
});

test("what was said of a field goes with all that lies inside it, and nothing else", () => {
  const fields = { "citations.0.note": "Too long.", citations: quote, reason };
  expect(without(fields, "citations[]")).toEqual({ reason });
  expect(without(fields, "reason")).toEqual({ "citations.0.note": "Too long.", citations: quote });
});

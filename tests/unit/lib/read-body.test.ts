import { describe, expect, test } from "vitest";
import { Problem } from "@/lib/problem";
import { readBody, readJson } from "@/lib/read-body";

const tooLong = () => new Problem("invalid", "Too long.");

/** A request whose body comes in pieces of 10 bytes without end, and how many were taken. */
function endless() {
  const taken = { pieces: 0 };
  const body = new ReadableStream({
    pull(controller) {
      taken.pieces += 1;
      controller.enqueue(new Uint8Array(10));
    },
  });
  return { request: new Response(body), taken };
}

describe("the body of a request", () => {
  test("is read no further than its limit", async () => {
    const { request, taken } = endless();
    await expect(readBody(request, 100, tooLong)).rejects.toThrow("Too long.");
    expect(taken.pieces).toBeLessThan(20);
  });

  test("of JSON is what it says, and anything else is refused", async () => {
    const asked = (body: string) => new Response(body);
    expect(await readJson(asked('{"a": ["ü"]}'), 100)).toEqual({ a: ["ü"] });
    for (const body of ["", "{", "a".repeat(101)])
      await expect(readJson(asked(body), 100)).rejects.toMatchObject({ code: "invalid" });
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { demonstration } from "@/prisma/demo/demonstration";

/** Every string of the demonstration that somebody wrote, with the way to it. */
function* sentences(value: unknown, path = ""): Generator<[path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (value !== null && typeof value === "object")
    for (const [key, inner] of Object.entries(value)) yield* sentences(inner, `${path}.${key}`);
}

describe("the words of the demonstration", () => {
  const articles = new URL("../../../shared/documents/", import.meta.url);
  /** Names that anybody has to write in the same words. */
  const names = /\b(?:coalition of the willing|zaporizhzhia nuclear power plant|president of the united states)\b/g;
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(names, (name) => name.replaceAll(" ", ""))
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (text: string) =>
    words(text).flatMap((_, at, all) => (at + 6 > all.length ? [] : [all.slice(at, at + 6).join(" ")]));

  test("share no run of six words with any article", (context) => {
    if (!existsSync(articles)) return context.skip("documents not present");
    const taken = new Set(readdirSync(articles).flatMap((name) => runs(readFileSync(new URL(name, articles), "utf8"))));
    const copied = [...sentences(demonstration)].flatMap(([path, text]) =>
      runs(text)
        .filter((run) => taken.has(run))
        .map((run) => `${path}: ${run}`),
    );
    expect(taken.size).toBeGreaterThan(1000);
    expect(copied).toEqual([]);
  });

  test("do not shout", () => {
    expect([...sentences(demonstration)].filter(([, text]) => text.includes("!"))).toEqual([]);
  });
});

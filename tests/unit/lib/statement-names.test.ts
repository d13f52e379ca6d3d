import { expect, test } from "vitest";
import { statementNames } from "@/lib/db/statement-names";

test("a text that comes again has one name from then on, and no other text has it", () => {
  const nameOf = statementNames(10);
  const texts = ["select 1", "select 2", "select 3"];
  expect(texts.map((sql) => nameOf({ sql }))).toEqual(["", "", ""]);
  const named = texts.map((sql) => nameOf({ sql }));
  expect(new Set(named).size).toBe(3);
  expect(named).not.toContain("");
  expect(texts.map((sql) => nameOf({ sql }))).toEqual(named);
});

test("however many texts come, and however often, no more have names than were allowed", () => {
  const nameOf = statementNames(5);
  const names = new Set<string>();
  for (let round = 0; round < 3; round += 1)
    for (let n = 0; n < 100; n += 1) for (const _ of [1, 2, 3]) names.add(nameOf({ sql: `select ${n}` }));
  expect(names.size).toBe(5 + 1);
});

test("what comes once leaves no name for what comes again without one", () => {
  const nameOf = statementNames(5);
  for (let n = 0; n < 1000; n += 1) nameOf({ sql: `select ${n}` });
  nameOf({ sql: "again" });
  expect(nameOf({ sql: "again" })).not.toBe("");
});

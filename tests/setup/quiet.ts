import { afterEach, beforeEach, expect } from "vitest";

// What a test makes the code say on the console is part of what it does. A test that means it replaces the method with
// a spy and looks at the call; anything else fails the test that caused it.
const said: string[] = [];

for (const level of ["error", "warn"] as const) {
  const print = console[level].bind(console);
  console[level] = (...parts: unknown[]) => {
    said.push(`console.${level}: ${parts.map(String).join(" ")}`);
    print(...parts);
  };
}

beforeEach(() => {
  said.length = 0;
});

afterEach(() => {
  expect(said, "Nothing unexpected may be written to the console").toEqual([]);
});

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { addressOf, endpoints, negotiationPages, otherPages } from "../access/pages";
import { recordsFor } from "../access/records";
import { ask } from "../ask";
import { sessionsOf } from "../visitors";

const id = "0190a1b2-0000-7000-8000-000000000000";

/** What parses as a number, an instant, a day, an id or a text somewhere, and what PostgreSQL would not take there. */
const values = [
  "%00",
  "a%00b",
  "%ED%A0%80",
  "3000000000",
  "1000000000000",
  "1e400",
  "-1",
  "0000-01-01",
  "0000-01-01T00:00:00Z",
  "2026-02-30T00:00:00Z",
  `1_${id}`,
  `Jan%201_${id}`,
  `0000-01-01T00:00:00Z_${id}`,
  `2026-01-01T00:00:00%2B23:59_${id}`,
  `tabled.99999999999`,
];

/** Every parameter that a page or endpoint reads. */
const names =
  "after at before beside capture cell column columns cursor day end event evidence except family from group hazard id intake issue kind known member open order owner parent party position q quote reason reliability row rows source start state status thread to unread valid words".split(
    " ",
  );

let cookie: string;
beforeAll(async () => {
  cookie = (await sessionsOf("UKR")).lead;
});

const isOurFault = async (path: string) => (await ask(path, { cookie })).status >= 500;

async function faults(paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < paths.length; from += 16) {
    const some = paths.slice(from, from + 16);
    const faulty = await Promise.all(some.map(isOurFault));
    found.push(...some.filter((_, place) => faulty[place]));
  }
  return found;
}

describe("input that parses and that the database would not take is nobody's error", () => {
  test.each(endpoints().filter(({ method }) => method === "GET"))("at $path", async ({ path }) => {
    const address = addressOf(path, "UKR");
    const source = readFileSync(`app${path}/route.ts`, "utf8");
    // Whoever takes the query as a whole may read any of it.
    const read = source.includes("fromEntries") ? names : names.filter((name) => source.includes(`"${name}"`));
    const one = read.flatMap((name) => values.map((value) => `${address}?${name}=${value}`));
    // Some are looked at only where others are right.
    const beside = values.map((value) => `${address}?issue=1&party=${id}&valid=${value}`);
    expect(await faults([...one, ...beside])).toEqual([]);
  });

  test.each([...negotiationPages(), ...otherPages()])("on %s", async (page) => {
    const record = page.includes("UKR") || page.startsWith("/n/") ? (await recordsFor(page, "UKR"))[0] : id;
    const address = addressOf(page, "UKR", record);
    const all = (value: string) => `${address}?${names.map((name) => `${name}=${value}`).join("&")}`;
    const twice = `${address}?${names.map((name) => `${name}=a&${name}=b`).join("&")}`;
    const states = ["in_review", "returned", "draft"].map((state) => `${address}?state=${state}&after=1_${id}`);
    const places = values.map((value) => addressOf(page, "UKR", value)).filter((path) => path !== address);
    expect(await faults([...values.map(all), twice, ...states, ...places])).toEqual([]);
  });

  test("in the key of a negotiation", async () => {
    const found = await Promise.all(
      ["/n/UKR%00/matrix", "/api/n/UKR%00/search?q=a"].map((path) => ask(path, { cookie })),
    );
    expect(found.map(({ status }) => status)).toEqual([404, 404]);
  });
});

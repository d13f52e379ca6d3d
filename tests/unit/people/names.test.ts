import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames, POSSIBLE_MATCH } from "@/domain/people/names";
import { partsOf } from "@/domain/people/names/parts";

const people = [
  "Volodymyr Zelenskyy",
  "Rustem Umerov",
  "Steve Witkoff",
  "Jared Kushner",
  "Donald Trump",
  "Marco Rubio",
  "Vladimir Putin",
  "Emmanuel Macron",
  "Jean-Noël Barrot",
  "Keir Starmer",
  "Mark Rutte",
  "John Healey",
  "Xi Jinping",
  "Kim Jong Un",
  "Nicolás Maduro",
  "Ursula von der Leyen",
  "Sergey Lavrov",
];

/** The people in the order in which a name would suggest them. */
const suggested = (name: string) =>
  people.map((person) => ({ person, score: compareNames(name, person).score })).sort((a, b) => b.score - a.score);

describe("a name as it was found leads to its bearer first", () => {
  test.each([
    ["Vladimir Zelensky", "Volodymyr Zelenskyy"],
    ["Volodimir Zelensky", "Volodymyr Zelenskyy"],
    ["Zelensky", "Volodymyr Zelenskyy"],
    ["ZELENSKYY Volodymyr", "Volodymyr Zelenskyy"],
    ["Володимир Зеленський", "Volodymyr Zelenskyy"],
    ["Владимир Зеленский", "Volodymyr Zelenskyy"],
    ["Steve Witcoof", "Steve Witkoff"],
    ["Mark Ruthte", "Mark Rutte"],
    ["Mark Rute", "Mark Rutte"],
    ["Sir Keira Starmer", "Keir Starmer"],
    ["Ki -i -Tsinping", "Xi Jinping"],
    ["Си Цзиньпин", "Xi Jinping"],
    ["Владимир Путин", "Vladimir Putin"],
    ["Wladimir Putin", "Vladimir Putin"],
    ["Poutine", "Vladimir Putin"],
    ["V. Putin", "Vladimir Putin"],
    ["President Putin", "Vladimir Putin"],
    ["Βλαντίμιρ Πούτιν", "Vladimir Putin"],
    ["Сергій Лавров", "Sergey Lavrov"],
    ["Donald J. Trump", "Donald Trump"],
    ["Jean Noel Barrot", "Jean-Noël Barrot"],
    ["Nicolas Maduro", "Nicolás Maduro"],
    ["Leyen", "Ursula von der Leyen"],
    ["Kim Jong-un", "Kim Jong Un"],
  ])("%s → %s", (found, bearer) => {
    const [first, second] = suggested(found);
    expect(first?.person).toBe(bearer);
    expect(first?.score).toBeGreaterThanOrEqual(POSSIBLE_MATCH);
    expect(second?.score).toBeLessThan(POSSIBLE_MATCH);
    expect(compareNames(found, bearer).reasons.length).toBeGreaterThan(0);
  });

  test("a doubtful one leads there too, below the mark", () => {
    expect(suggested("John Hill")[0]).toMatchObject({ person: "John Healey" });
    expect(suggested("John Hill")[0]?.score).toBeLessThan(POSSIBLE_MATCH);
  });
});

describe("different people are no match", () => {
  test("no two of the people of this negotiation", () => {
    for (const one of people)
      for (const other of people)
        if (one !== other)
          expect([one, other, compareNames(one, other).score < POSSIBLE_MATCH]).toEqual([one, other, true]);
  });

  test.each([
    ["Vladimir Putin", "Vladimir Zelensky"],
    ["Vladimir Putin", "Vladimir Medinsky"],
    ["Vladimir Medinsky", "Volodymyr Zelenskyy"],
    ["Donald Trump", "Donald Tusk"],
    ["Kim Jong Un", "Kim Jong Il"],
    ["Mark Rutte", "Mark Carney"],
    ["John Kerry", "John Healey"],
    ["Serhii Kyslytsia", "Sergey Lavrov"],
    ["Anna Lavrinenko", "Anna Gavrilenko"],
    ["Anna Zakharova", "Anna Makarova"],
    ["Ivan Zakharov", "Ivan Makarov"],
    ["Ivan Ivanov", "Ivan Petrov"],
  ])("who share a first name or an ending: %s and %s", (one, other) => {
    expect(compareNames(one, other).score).toBeLessThan(POSSIBLE_MATCH);
  });

  test("a first name alone is no match, a family name alone is one", () => {
    expect(compareNames("Vladimir", "Vladimir Putin").score).toBeLessThan(POSSIBLE_MATCH);
    expect(compareNames("Jinping", "Xi Jinping").score).toBeLessThan(POSSIBLE_MATCH);
    expect(compareNames("Putin", "Vladimir Putin").score).toBeGreaterThan(0.8);
    expect(compareNames("Xi", "Xi Jinping").score).toBeGreaterThan(0.8);
  });
});

describe("reasons", () => {
  test.each([
    ["Vladimir Zelensky", "Volodymyr Zelenskyy", "forms of one name"],
    ["Steve Witcoof", "Steve Witkoff", "one name spelled in two ways"],
    ["Keira Starmer", "Keir Starmer", "spelled alike"],
    ["V. Putin", "Vladimir Putin", "initial V fits"],
    ["Putin Vladimir", "Vladimir Putin", "another order"],
    ["Putin", "Vladimir Putin", "family name alone"],
    ["Vladimir", "Vladimir Putin", "Only a first name"],
    ["Donald J. Trump", "Donald Trump", "a further word"],
    ["Sir Keir Starmer", "Keir Starmer", "Left out: sir"],
    ["Kim Jongun", "Kim Jong Un", "parted otherwise"],
    ["Владимир Путин", "Vladimir Putin", "The same name"],
  ])("of %s and %s say “%s”", (one, other, words) => {
    expect(compareNames(one, other).reasons.join(" ")).toContain(words);
  });
});

describe("comparing names", () => {
  const word = fc.constantFrom(
    "Vladimir",
    "Волод",
    "Rutte",
    "Ruth",
    "J",
    "von",
    "Sir",
    "Ωνάσης",
    "Xi",
    "O’Brien",
    "ž",
    "-",
    "1",
  );
  const name = fc.oneof(
    fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")),
    fc.string({ maxLength: 12 }),
  );

  test("never throws and is the same each time, whatever is held against whatever", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.string({ unit: "grapheme", maxLength: 20 }),
    );
    fc.assert(
      fc.property(anything, fc.oneof(anything, name), (a, b) => {
        expect(compareNames(a, b)).toEqual(compareNames(a, b));
        expect(compareNames(a, b).score).toBe(compareNames(b, a).score);
      }),
    );
  });

  test("gives the same score in both directions, between 0 and 1", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const { score } = compareNames(a, b);
        expect(score).toBe(compareNames(b, a).score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("finds every name that has letters equal to itself", () => {
    fc.assert(
      fc.property(name, (a) => {
        expect(compareNames(a, a).score).toBe(partsOf(a).tokens.length === 0 ? 0 : 1);
      }),
    );
  });
});

test.each([
  ["Sir Keir Starmer", "keir starmer"],
  ["Jean-Noël Barrot", "jean noel barrot"],
  ["Ursula von der Leyen", "ursula leyen"],
  ["Зеленський", "zelenskiy"],
  ["Щербаков", "shcherbakov"],
  ["Μητσοτάκης", "mitsotakis"],
  ["Łukasz Ørsted", "lukasz orsted"],
  ["O’Brien", "obrien"],
  ["…", ""],
])("%s folds to “%s”", (name, folded) => {
  expect(partsOf(name).tokens.join(" ")).toBe(folded);
});

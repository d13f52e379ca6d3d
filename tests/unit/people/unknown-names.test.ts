import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bearer, candidatesFor, likenessInWords, proposedKind } from "@/domain/people/candidates";
import { findMentions } from "@/domain/people/mentions";
import { compareNames, mayBeAlike, POSSIBLE_MATCH } from "@/domain/people/names";
import { isSameOffice } from "@/domain/people/names/office-words";
import { findUnknownNames, type UnknownName } from "@/domain/people/unknown-names";
import { parties } from "@/prisma/demo/parties";
import { people } from "@/prisma/demo/people";

/** The people and parties of the demonstration, by their names alone: no other form is known yet. */
const bearers: Bearer[] = [
  ...people.map(({ slug, name, offices }) => ({
    kind: "person" as const,
    id: slug,
    name,
    forms: [],
    offices: offices.map(({ title }) => title),
  })),
  ...parties.map(({ slug, name, forms }) => ({ kind: "party" as const, id: slug, name, forms, offices: [] })),
];
const forms = bearers.flatMap(({ name, forms: others, kind }) =>
  [name, ...others.map(({ form }) => form)].map((form) => ({ form, ref: { kind } })),
);
const unknownIn = (text: string) => findUnknownNames(text, findMentions(text, forms));
/** Those that a person would be asked about: with what they were taken for. */
const asked = (text: string) =>
  unknownIn(text).flatMap((name) => {
    const candidates = candidatesFor(name, bearers);
    return name.weak && candidates.length === 0 ? [] : [[name.surface, candidates[0]?.bearer.id ?? null]];
  });

describe("names that no known form covers", () => {
  test.each([
    ["In the hall US Special Messenger Steve Witcoof waited.", [["Steve Witcoof", "witkoff"]]],
    [
      "NATO leader Mark Ruthte said so; later Mark Rute said more.",
      [
        ["Mark Ruthte", "rutte"],
        ["Mark Rute", "rutte"],
      ],
    ],
    ["They met UK Prime Minister Sir Keira Starmer.", [["Sir Keira Starmer", "starmer"]]],
    ["The hosts heard Ukraine Vladimir Zelensky at noon.", [["Vladimir Zelensky", "zelenskyy"]]],
    ["The envoy saw Ki -i -Tsinping and his guest.", [["Ki -i -Tsinping", "xi"]]],
    ["It was UK Defense Minister John Hill who asked.", [["John Hill", null]]],
    ["Then the special envoy Witcoof left.", [["Witcoof", "witkoff"]]],
    ["They saw Mr. Poutine there.", [["Poutine", "putin"]]],
    [
      "Учора Володимир Зеленський прибув. До зали зайшов Володимир Зеленський.",
      [["Володимир Зеленський", "zelenskyy"]],
    ],
    ["Στην αίθουσα ήταν ο Βλαντίμιρ Πούτιν χθες.", [["Βλαντίμιρ Πούτιν", "putin"]]],
    ["The hosts greeted Ursula von der Leyen warmly.", [["Ursula von der Leyen", null]]],
    [
      "They spoke of Donald J. Trump and of Jean Noel Barrot's plan.",
      [
        ["Donald J. Trump", "trump"],
        ["Jean Noel Barrot", "barrot"],
      ],
    ],
    ["In the room sat Nicolás Maduro.", [["Nicolás Maduro", null]]],
    ["Delegates of Ukrane left early.", [["Ukrane", "ukraine"]]],
    ["A source at the Ellyse Palace spoke.", [["Ellyse Palace", "france"]]],
  ])("%s", (text, names) => {
    expect(asked(text)).toEqual(names);
  });

  test.each([
    ["known names, in parts too", "Volodymyr Zelenskyy met Mark Rutte in Paris; Kyiv and the Kremlin agreed."],
    [
      "beginnings of sentences",
      "Meanwhile Umbrella sales rose. Addressing Reporters, she left. What's Next? It's Important.",
    ],
    ["heads", "Key Players Aim for Peace Amid Tensions\nNothing else was said."],
    [
      "months, days, peoples and places",
      "On Tuesday in Abu Dhabi, European and North Korean officials spoke; in New Delhi and Saudi Arabia none did.",
    ],
    [
      "outlets and things",
      "The Security Council, CBS News, the Nobel Peace Prize, a Rafale jet and the Zaporizhzhia Nuclear Power Plant.",
    ],
    ["addresses and bylines run together", "Physical Address\n12 South Harbour St.\nJane RoeDigital editor of Europe"],
    ["what stands in the text without capitals too", "The Hollow Words fell: hollow words, he said."],
    ["who only speaks at the start of a sentence", "Critics said no. Officials told us so."],
  ])("leave out %s", (_what, text) => {
    expect(asked(text)).toEqual([]);
  });

  test("have their places, their office and the reason why they are taken for names", () => {
    const text = "Special envoy Witcoof came. Then Witcoof’s aide left, and Witcoof said nothing.";
    expect(unknownIn(text)).toEqual([
      {
        surface: "Witcoof",
        places: [14, 33, 58].map((start) => ({ start, end: start + 7 })),
        office: "Special envoy",
        reasons: ["“Special envoy” stands beside it.", "“said” stands after it."],
        weak: false,
      },
    ]);
  });

  test("in any text: places hold the surface, in order, and a second reading is the first", () => {
    const word = fc.constantFrom(
      "Anna",
      "Minister",
      "the",
      "Zelensky",
      "Kyiv",
      "said",
      ".",
      "\n",
      "“",
      "of",
      "Ґанна",
      "Ωνάσης",
      "J.",
      "👍",
      "-",
      "Sir",
      "US",
      "е\u0301н",
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }).map((all) => all.join(" ")),
        fc.string(),
        (words, other) => {
          const text = `${words}${other}`;
          const names = unknownIn(text);
          for (const { surface, places } of names)
            for (const { start, end } of places) expect(text.slice(start, end).normalize("NFC")).toBe(surface);
          expect(unknownIn(text)).toEqual(names);
        },
      ),
    );
  });
});

describe("whom a name may mean", () => {
  const named = (surface: string, office: string | null = null): UnknownName => ({
    surface,
    office,
    places: [],
    reasons: [],
    weak: false,
  });
  const suggested = (surface: string, office: string | null = null) => candidatesFor(named(surface, office), bearers);

  test("an office beside the name raises its holder, and the reason says so", () => {
    const [without, beside] = [suggested("Steve Witcoof")[0], suggested("Steve Witcoof", "special envoy")[0]];
    expect(beside?.score).toBeGreaterThan(without?.score ?? 1);
    expect(beside?.reasons.join(" ")).toContain("“special envoy” stands beside it: Steve Witkoff is Special envoy.");
    const held = bearers.map((bearer) =>
      bearer.id === "healey"
        ? { ...bearer, forms: [{ form: "UK Defense Minister", kind: "role_phrase" as const }] }
        : bearer,
    );
    expect(candidatesFor(named("John Hill", "Defense Minister"), held)[0]).toMatchObject({ bearer: { id: "healey" } });
    expect(suggested("John Hill")).toEqual([]);
  });

  test("an office never makes a match of a shared first name", () => {
    expect(suggested("Vladimir Medinsky", "President").map(({ bearer }) => bearer.id)).toEqual([]);
    expect(suggested("Vladimir Zelensky", "President").map(({ bearer }) => bearer.id)).toEqual(["zelenskyy"]);
    expect(suggested("Vladimir", "President")).toEqual([]);
  });

  test("a description by office is no name to be compared with", () => {
    const bearer: Bearer = {
      kind: "person",
      id: "a",
      name: "Ann Doe",
      forms: [{ form: "Norwegian leader", kind: "role_phrase" }],
      offices: [],
    };
    expect(candidatesFor(named("Norwegian leader"), [bearer])).toEqual([]);
  });

  test.each([
    ["Володимир Зеленський", "Volodymyr Zelenskyy", false, "transliteration"],
    ["Vladimir Zelensky", "Volodymyr Zelenskyy", false, "transliteration"],
    ["Vladimir Zelensky", "Volodymyr Zelenskyy", true, "translation_artefact"],
    ["Steve Witcoof", "Steve Witkoff", true, "translation_artefact"],
    ["Steve Witcoof", "Steve Witkoff", false, "typo"],
    ["Witkoff", "Steve Witkoff", true, "short"],
    ["S. Witkoff", "Steve Witkoff", false, "short"],
    ["Kim Jongun", "Kim Jong Un", false, "transliteration"],
  ])("%s for %s, translated %s, is proposed as %s", (form, name, translated, kind) => {
    expect(proposedKind(compareNames(form, name).how, translated)).toBe(kind);
  });

  test("no match is left out because it looked too unlike to compare", () => {
    const part = fc.constantFrom(
      "Volodymyr",
      "Vladimir",
      "Зеленський",
      "Zelensky",
      "Rutte",
      "Ruthte",
      "Xi",
      "Jinping",
      "Ki",
      "Tsinping",
      "Elena",
      "Yelena",
      "J",
      "Stefan",
      "Steven",
    );
    const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(name, name, (a, b) => {
        if (compareNames(a, b).score >= POSSIBLE_MATCH) expect([a, b, mayBeAlike(a, b)]).toEqual([a, b, true]);
      }),
    );
  });

  test.each([
    [1, "all but the same"],
    [0.9, "very like"],
    [0.8, "like"],
    [0.61, "perhaps"],
  ])("%f reads “%s”", (score, words) => {
    expect(likenessInWords(score)).toBe(words);
  });
});

test.each([
  ["special envoy", "US Special Envoy", true],
  ["Special Messenger", "Special envoy", true],
  ["Defense Minister", "Minister of Defence", true],
  ["minister", "Minister for Foreign Affairs", true],
  ["foreign minister", "defence minister", false],
  ["President", "Prime Minister", false],
  ["special", "Special envoy", false],
])("“%s” and “%s” name one office: %s", (a, b, same) => {
  expect(isSameOffice(a, b)).toBe(same);
  expect(isSameOffice(b, a)).toBe(same);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions, mentionFinder } from "@/domain/people/mentions";

const forms = [
  { form: "Ukraine", ref: "ua" },
  { form: "Kyiv", ref: "ua" },
  { form: "Russia", ref: "ru" },
  { form: "the Kremlin", ref: "ru" },
  { form: "United States", ref: "us" },
  { form: "US", ref: "us" },
  { form: "Coalition", ref: "co" },
  { form: "Coalition of the Willing", ref: "cw" },
  { form: "Volodymyr Zelenskyy Fund", ref: "vzf" },
  { form: "Volodymyr Zelenskyy", ref: "vz" },
  { form: "Zelenskyy", ref: "vz" },
  { form: "Élysée", ref: "fr" },
  { form: "mediators", ref: "med" },
  { form: "Зеленський", ref: "vz" },
  { form: "May", ref: "tm" },
];
const found = (text: string) => findMentions(text, forms).map(({ text: words, refs }) => `${words}=${refs.join("+")}`);

describe("mentions of known names", () => {
  test("are found with their place, in the order of the text", () => {
    const text = "Kyiv told the Kremlin no.";
    expect(findMentions(text, forms)).toEqual([
      { start: 0, end: 4, text: "Kyiv", refs: ["ua"] },
      { start: 10, end: 21, text: "the Kremlin", refs: ["ru"] },
    ]);
  });

  test.each([
    ["the longest form of those that start together stands", "Volodymyr Zelenskyy spoke", ["Volodymyr Zelenskyy=vz"]],
    ["possessives and compounds hold a mention", "Ukraine’s US-led plan, (Kyiv)", ["Ukraine=ua", "US=us", "Kyiv=ua"]],
    ["of two that start together the longer stands", "the Coalition of the Willing", ["Coalition of the Willing=cw"]],
    [
      "a form is met inside another that breaks off",
      "Mr Zelenskyy F, Volodymyr Zelenskyy Fu",
      ["Zelenskyy=vz", "Volodymyr Zelenskyy=vz"],
    ],
    ["a form is met at the end of another's beginning", "President Volodymyr Zelenskyy", ["Volodymyr Zelenskyy=vz"]],
    ["a longer word holds none", "Russian and Ukrainians, pro-Kyivan, EuroRussia", []],
    ["an abbreviation is met by capitals only", "give us the US plan", ["US=us"]],
    ["a name is met by a capital only", "it may come in May", ["May=tm"]],
    ["a name in capitals is met", "UKRAINE: MAY SPEAKS", ["UKRAINE=ua", "MAY=tm"]],
    ["a role phrase is met in any case", "Mediators met mediators", ["Mediators=med", "mediators=med"]],
    ["marks and apostrophes count for nothing", "the Elysee said, THE ÉLYSÉE said", ["Elysee=fr", "ÉLYSÉE=fr"]],
    ["a line break is a space", "Coalition of\nthe Willing", ["Coalition of\nthe Willing=cw"]],
    ["other scripts are met", "Сьогодні Зеленський сказав", ["Зеленський=vz"]],
    ["characters of two units do not shift places", "👩‍👧 𝔘𝔘 Kyiv 👍", ["Kyiv=ua"]],
  ])("%s", (_name, text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  test("a form that several share names them all", () => {
    const shared = [...forms, { form: "Kyiv", ref: "city" }];
    expect(findMentions("in Kyiv", shared)).toEqual([{ start: 3, end: 7, text: "Kyiv", refs: ["ua", "city"] }]);
  });

  test("in a script without spaces a name is met inside a run of letters", () => {
    expect(findMentions("乌克兰总统说", [{ form: "乌克兰", ref: "ua" }])).toHaveLength(1);
  });

  test("a form that another only passes through is met", () => {
    const passing = [
      { form: "Kim Jong Un", ref: "kju" },
      { form: "Jong", ref: "j" },
    ];
    expect(findMentions("Kim Jong came", passing).map(({ refs }) => refs)).toEqual([["j"]]);
  });

  test("blank forms are nobody's", () => {
    expect(
      findMentions("a b", [
        { form: " ", ref: "x" },
        { form: "", ref: "y" },
      ]),
    ).toEqual([]);
  });

  test("are the same whether the forms are read once or each time", () => {
    const find = mentionFinder(forms);
    for (const text of ["Kyiv and Russia", "nobody"]) expect(find(text)).toEqual(findMentions(text, forms));
  });
});

describe("in any text", () => {
  const letters = fc.constantFrom("a", "b", "A", " ", "é", "-", "👍");
  const text = fc.array(letters, { maxLength: 40 }).map((all) => all.join(""));
  const pattern = fc
    .array(fc.constantFrom("a", "b", "A", " "), { minLength: 1, maxLength: 4 })
    .map((all) => all.join(""));
  const some = fc.array(
    pattern.map((form) => ({ form, ref: form })),
    { maxLength: 8 },
  );

  test("mentions are slices of it, do not overlap, and stand in order", () => {
    fc.assert(
      fc.property(text, some, (words, known) => {
        let last = 0;
        for (const { start, end, text: slice } of findMentions(words, known)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words.slice(start, end)).toBe(slice);
          last = end;
        }
      }),
    );
  });

  test("what one form alone finds is found among many, or lies under another mention", () => {
    fc.assert(
      fc.property(text, some, (words, known) => {
        const all = findMentions(words, known);
        for (const form of known)
          for (const { start, end } of findMentions(words, [form]))
            expect(all.some((mention) => mention.start < end && start < mention.end)).toBe(true);
      }),
    );
  });

  test("a form is found wherever its words stand alone, as reading the text from left to right finds it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("ab", "b", "ba", "abb"), { maxLength: 20 }), (words) => {
        const starts = words.flatMap((word, at) =>
          word === "ab" ? [words.slice(0, at).join(" ").length + (at > 0 ? 1 : 0)] : [],
        );
        expect(findMentions(words.join(" "), [{ form: "ab", ref: 1 }]).map(({ start }) => start)).toEqual(starts);
      }),
    );
  });
});

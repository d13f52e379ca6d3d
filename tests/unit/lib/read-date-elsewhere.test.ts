import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/days";
import { parseWorldDate } from "@/lib/edtf";
import { assertNotMorePrecise, precisionOf, precisions } from "@/lib/precision";
import { type DateReference, readDate } from "@/lib/read-date";
import { findDates } from "@/lib/read-date/find-dates";

const against = (edtf: string | null): DateReference => ({ edtf, of: "publication" });
/** 7 January 2026 is a Wednesday. */
const wednesday = against("2026-01-07");
const edtfOf = (words: string, language: string | null, reference: DateReference | null = wednesday) => {
  const read = readDate(words, reference, language);
  return "open" in read ? null : read.edtf;
};

/** The same words in English, Russian, Ukrainian, French and German. */
const alike: readonly (readonly [en: string, ru: string, uk: string, fr: string, de: string])[] = [
  ["Monday", "в понедельник", "у понеділок", "lundi", "am Montag"],
  ["last Wednesday", "в прошлую среду", "минулої середи", "mercredi dernier", "vergangenen Mittwoch"],
  ["next Monday", "в следующий понедельник", "наступного понеділка", "lundi prochain", "kommenden Montag"],
  ["yesterday", "вчера", "учора", "hier", "gestern"],
  ["today", "сегодня", "сьогодні", "aujourd'hui", "heute"],
  ["tomorrow", "завтра", "завтра", "demain", "morgen"],
  ["last week", "на прошлой неделе", "минулого тижня", "la semaine dernière", "vergangene Woche"],
  ["next week", "на следующей неделе", "наступного тижня", "la semaine prochaine", "nächste Woche"],
  ["last month", "в прошлом месяце", "минулого місяця", "le mois dernier", "letzten Monat"],
  ["last year", "в прошлом году", "минулого року", "l'année dernière", "letztes Jahr"],
  ["three days ago", "три дня назад", "три дні тому", "il y a trois jours", "vor drei Tagen"],
  ["40 months ago", "40 месяцев назад", "40 місяців тому", "il y a 40 mois", "vor 40 Monaten"],
  [
    "more than 40 months ago",
    "более 40 месяцев назад",
    "понад 40 місяців тому",
    "il y a plus de 40 mois",
    "vor mehr als 40 Monaten",
  ],
  ["January 7", "7 января", "7 січня", "le 7 janvier", "am 7. Januar"],
  ["30 November", "30 ноября", "30 листопада", "30 novembre", "30. November"],
  ["Tuesday, January 6", "вторник, 6 января", "вівторок, 6 січня", "mardi 6 janvier", "Dienstag, 6. Januar"],
  ["in May", "в мае", "у травні", "en mai", "im Mai"],
  ["7 January 2026", "7 января 2026 года", "7 січня 2026 року", "le 7 janvier 2026", "7. Januar 2026"],
  ["6-7 January 2026", "6-7 января 2026 г.", "6-7 січня 2026 р.", "6-7 janvier 2026", "6.-7. Januar 2026"],
  ["January 2026", "январь 2026", "січень 2026", "janvier 2026", "Januar 2026"],
  ["in 2025", "в 2025 году", "у 2025 році", "en 2025", "im Jahr 2025"],
  ["07.01.2026", "07.01.2026", "07.01.2026", "07.01.2026", "07.01.2026"],
];
const languages = ["ru", "uk", "fr", "de"] as const;
const translated = alike.flatMap(([en, ...others]) =>
  others.map((words, at) => [words, languages[at] ?? "ru", en] as const),
);
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1950-01-01", days));
const coarse = (edtf: string) =>
  fc.constantFrom(edtf, edtf.slice(0, 7), edtf.slice(0, 4), `${edtf}/${addDays(edtf, 3)}`, `${edtf}?`, `${edtf}~`);

describe("words of other languages", () => {
  test.each(translated)("“%s” (%s) are read as “%s” is", (words, language, en) => {
    const [read, english] = [readDate(words, wednesday, language), readDate(en, wednesday)];
    expect("open" in english).toBe(false);
    if ("open" in read || "open" in english) throw new Error(JSON.stringify(read));
    expect([read.edtf, read.basis, read.surface]).toEqual([english.edtf, english.basis, words]);
  });

  test("are read as the English ones are against any date, never finer than it, and the record takes them", () => {
    fc.assert(
      fc.property(fc.constantFrom(...translated), day.chain(coarse), ([words, language, en], reference) => {
        const read = readDate(words, against(reference), language);
        expect([words, reference, "open" in read ? null : read.edtf]).toEqual([
          words,
          reference,
          edtfOf(en, "en", against(reference)),
        ]);
        if ("open" in read) return;
        if (read.basis === "relative_to_publication") {
          const finer = precisions.indexOf(precisionOf(read.edtf)) < precisions.indexOf(precisionOf(reference));
          expect([words, reference, finer]).toEqual([words, reference, false]);
        }
        expect(() => assertNotMorePrecise({ edtf: read.edtf, text: words, basis: read.basis })).not.toThrow();
      }),
    );
  });

  test("that count from a day stay open without one", () => {
    for (const [words, language, en] of translated)
      expect([words, edtfOf(words, language, null)]).toEqual([words, edtfOf(en, "en", null)]);
  });

  test.each([
    ["zwei Tage später", "de"],
    ["am Vorabend", "de"],
    ["am Morgen", "de"],
    ["Ende Januar", "de"],
    ["am frühen Dienstag", "de"],
    ["trois jours plus tard", "fr"],
    ["le lendemain", "fr"],
    ["début janvier 2026", "fr"],
    ["три дня спустя", "ru"],
    ["накануне", "ru"],
    ["летом 2025 года", "ru"],
    ["31 февраля 2026", "ru"],
    ["три часа назад", "ru"],
    ["в середине недели", "ru"],
    ["наприкінці січня", "uk"],
    ["el martes", "es"],
    ["7 января 2026", "en"],
  ])("“%s” (%s) stay open: what is not certain is not read", (words, language) => {
    expect(edtfOf(words, language)).toBeNull();
  });

  test("English words are read in a document of another language, too, and a document without one by its script", () => {
    expect(edtfOf("Tuesday", "uk")).toBe("2026-01-06");
    expect(edtfOf("Tuesday", null)).toBe("2026-01-06");
    expect(edtfOf("вчора", null)).toBe("2026-01-06");
    expect(edtfOf("вчера", null)).toBe("2026-01-06");
    expect(edtfOf("7 mai 2026", null)).toBe("2026-05-07");
    expect(edtfOf("Montag", null)).toBe("2026-01-05");
  });

  test("whatever is typed, nothing throws, and a reading is a date that the record takes", () => {
    const piece = fc.constantFrom(
      "7",
      "31",
      "февраля",
      "января",
      "2026",
      "году",
      "в",
      "прошлом",
      "mai",
      "1er",
      "Woche",
      "тижня",
      ".",
      "-",
      "назад",
      "vor",
      "99999",
    );
    const anything = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.array(piece, { maxLength: 6 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom("ru", "uk", "fr", "de", null),
        fc.option(day),
        (words, language, reference) => {
          const read = readDate(words, reference === null ? null : against(reference), language);
          if (!("open" in read)) expect(parseWorldDate(read.edtf).edtf).toBe(read.edtf);
        },
      ),
    );
  });
});

describe("dates in a text of another language", () => {
  test.each([
    [
      "de",
      "Am Dienstag trafen sich die Gesandten. Kommenden Montag geht es weiter, seit dem 7. Januar 2026 ruht alles. Morgen mehr. Vor drei Tagen kamen 30 Staaten.",
      [
        "Am Dienstag 2026-01-06",
        "Kommenden Montag 2026-01-12",
        "7. Januar 2026 2026-01-07",
        "Vor drei Tagen 2026-01-04",
      ],
    ],
    [
      "ru",
      "Во вторник послы встретились. В прошлом месяце, 7 декабря 2025 года, они подписали.",
      ["вторник 2026-01-06", "В прошлом месяце 2025-12", "7 декабря 2025 года 2025-12-07"],
    ],
    [
      "uk",
      "Минулого тижня, 30 грудня, вони домовилися.",
      ["Минулого тижня 2025-12-29/2026-01-04", "30 грудня 2025-12-30"],
    ],
    [
      "fr",
      "Mardi, ils se sont réunis. Lundi prochain ils reviennent.",
      ["Mardi 2026-01-06", "Lundi prochain 2026-01-12"],
    ],
  ])("are found and read in its language (%s)", (language, text, dates) => {
    const found = findDates(text, wednesday, undefined, language);
    expect(found.map(({ surface, reading }) => `${surface} ${"open" in reading ? "" : reading.edtf}`)).toEqual(dates);
    for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
  });
});

import { describe, expect, test } from "vitest";
import { detectHazards } from "@/domain/sources/hazards";
import { normaliseText } from "@/domain/sources/normalise";
import { titleFrom } from "@/domain/sources/rules";
import { type HazardKind, pasteLimit } from "@/domain/sources/vocabulary";

/** A report with nothing wrong: outlet, date, links, an end. */
const sound = [
  "GENEVA, March 3, 2026 (Lakeside Wire) — Delegates of both banks met on Tuesday and said the toll stays open.",
  "The northern envoy, Jane Roe, rejected a lower toll. “We will not sign that,” Roe said, according to https://lakeside.example/a.",
  "The southern bank repeated that the lock is shared. Nobody signed.",
].join("\n");

const found = (text: string, kind: HazardKind, given = {}) =>
  detectHazards(text, given)
    .filter((hazard) => hazard.kind === kind)
    .map(({ start, end, reason }) => (start === null ? reason : text.slice(start, end)));
const between = (lines: string) => `${sound}\n${lines}\n${sound.split("\n")[1]}`;

describe("a sound report", () => {
  test("has no hazards", () => {
    expect(detectHazards(sound)).toEqual([]);
  });

  test("has none when it is read in another language either", () => {
    const german =
      "ZÜRICH, 3. März 2026 (Seebote) — Die Länder einigten sich auf Zoll-Erhebung und -Verteilung, die die Ufer regelt. Quelle: https://seebote.example. Veröffentlicht: 03.03.2026.";
    expect(detectHazards(german)).toEqual([]);
  });
});

describe("boilerplate", () => {
  test.each([
    ["a postal address", "Physical Address\n12 North Harbour St.\nPortsmouth Center, MA 02999"],
    ["a British address", "Our office\n10 Quay Street\nLondon, SW1A 2AA".replace("Our office\n", "Address\n")],
    ["a cookie notice", "We use cookies to improve your experience on this site"],
    ["an invitation to subscribe", "Subscribe to our newsletter for the morning brief"],
    ["an advertisement mark", "Advertisement"],
    ["a share bar", "Share: Facebook | Twitter | WhatsApp | Email"],
    ["a copyright line", "© 2026 Lakeside Wire. All rights reserved."],
    ["a pointer to other articles", "Read more: How the lock was built"],
    ["a picture credit", "Image source, Getty Images"],
    ["a block that stands there twice", "Toll desk\nLock house\nToll desk\nLock house"],
    ["a byline run together with an office", "Jane RoeRiver correspondent"],
  ])("%s is found, and only that", (_name, lines) => {
    const text = between(lines);
    const stretches = found(text, "boilerplate");
    if (lines.startsWith("Jane")) expect(found(`${lines}\n${sound}`, "boilerplate")).toEqual([lines]);
    else expect(stretches).toEqual([lines]);
  });

  test("a list of sources without the sources is found with its heading", () => {
    const list = "Related Sources: • Source 1 • Source 2";
    expect(found(`${sound} ${list}`, "boilerplate")).toEqual([list]);
    expect(found(`${sound}\nSources:\n- River post\n- Lake post`, "boilerplate")).toEqual([
      "Sources:\n- River post\n- Lake post",
    ]);
  });

  test("commentary under a head that announces it is found, what reports under the same head is not", () => {
    const text = [
      "What happened?",
      "The banks met and agreed on a toll.",
      "Why it matters",
      "The toll is a significant step towards calm. However, the south's insistence on a shared lock presents a challenge. A lower toll is crucial for peace, the envoy said. The outcome could influence the whole valley.",
      "What's next?",
      "The size of the toll is still to be settled.",
    ].join("\n");
    expect(found(text, "boilerplate")).toEqual([
      "What happened?",
      "Why it matters\nThe toll is a significant step towards calm.",
      "The outcome could influence the whole valley.\nWhat's next?",
    ]);
  });

  test("a sentimental close is found at the end and nowhere else", () => {
    const close = "As the dialogue continues, the world watches, hopeful for calm on the water.";
    expect(found(`${sound} ${close}`, "boilerplate")).toEqual([close]);
    expect(found(`${close} ${sound}`, "boilerplate")).toEqual([]);
  });

  test("words of a report that look like furniture are left alone", () => {
    const lines = [
      "Register officials said the ferry list was closed.",
      "More on the toll was agreed, the envoy said.",
      "Share of the toll for the south: a third, Roe told reporters.",
      "No text",
      "The north said no.",
      "No text",
      "The north said no.",
    ];
    expect(found(between(lines.join("\n")), "boilerplate")).toEqual([]);
  });
});

describe("what is missing", () => {
  const bare = "Delegates met on Tuesday. The toll stays open, Roe said.";

  test("a date is missing when there is none, when it has no year, and when it only counts from another day", () => {
    expect(found("Delegates met. Roe said so.", "missing_date")).toEqual(["No date of publication."]);
    expect(found("Delegates met on March 3. Roe said so.", "missing_date")[0]).toContain("“March 3” names no year");
    expect(found(bare, "missing_date")[0]).toContain("“Tuesday” counts from");
  });

  test("a full date inside the report is not its date of publication", () => {
    const long = `The toll of May 4, 2024, which both banks signed in the harbour after nine days of talks, stays open, Roe said on Tuesday evening.`;
    expect(found(long, "missing_date")).toHaveLength(1);
    expect(found(`Published 5 March 2026\n${long}`, "missing_date")).toEqual([]);
  });

  test("an outlet is missing when nobody says who publishes, though others are quoted", () => {
    expect(found(`${bare} He told Lakeside News so.`, "missing_outlet")).toHaveLength(1);
    for (const line of [
      "(LAKEWIRE) Delegates met.",
      "Source: Lakeside Wire",
      "Originally published by Lakeside Wire",
      "© 2026 Lakeside Wire",
    ])
      expect(found(`${line}\n${bare}`, "missing_outlet")).toEqual([]);
  });

  test("links are missing when posts are spoken of and no address came with the text", () => {
    const posts = "Roe wrote on the platform X. In a Telegram post the south replied, and later via X.";
    expect(found(posts, "missing_links")).toEqual(["on the platform X", "Telegram post", "via X"]);
    expect(found(`${posts} https://x.example/1`, "missing_links")).toEqual([]);
    expect(found(posts, "missing_links", { links: 2 })).toEqual([]);
  });

  test("what is known from elsewhere is not missing", () => {
    const kinds = detectHazards(bare, { published: "2026-03-03", outlet: "Lakeside Wire" }).map(({ kind }) => kind);
    expect(kinds).not.toContain("missing_date");
    expect(kinds).not.toContain("missing_outlet");
  });
});

describe("insertions in quotations", () => {
  test.each([
    ["“He (Roe) will sign,” the envoy said.", ["(Roe)"]],
    ['"The president (John Q. Doe) will sign," he said.', ["(John Q. Doe)"]],
    ["“They [the south] will sign,” he said.", ["[the south]"]],
    ["“It (the toll) stays,” he said.", ["(the toll)"]],
  ])("%s", (text, insertions) => {
    expect(found(text, "editorial_insertion")).toEqual(insertions);
  });

  test("brackets outside quotations, short forms and a speaker's own aside are none", () => {
    for (const text of [
      "Roe (north) said “we will sign”.",
      "“The Lake Authority (LA) decides,” she said.",
      "“Sign (and soon) or go,” she said.",
    ])
      expect(found(text, "editorial_insertion")).toEqual([]);
  });
});

describe("signs of translation", () => {
  const translated = [
    "Northland Jane Roe arrived".replace("Northland", "Norway"),
    "The full -scale blockade goes on, and the special messenger of the Valley Valley council met Roe in the harbour.",
    "The south insisted that the strike would not stop within a lasting accord.",
    "Roe said the toll was paid.",
  ].join(" and said so to the press. ");

  test("are marked where they stand, and several make the whole suspect", () => {
    expect(found(translated, "translation_artefact")).toEqual([
      expect.stringContaining("4 marks of machine translation"),
      "Norway Jane Roe",
      "full -scale",
      "special messenger",
      "Valley Valley",
    ]);
  });

  test("make every negation suspect, and say when it seems turned round", () => {
    const suspects = detectHazards(translated).filter(({ kind }) => kind === "polarity_suspect");
    expect(suspects).toHaveLength(1);
    expect(suspects[0]?.reason).toContain("may say the opposite");
  });

  test("a negation in a text that is not suspect is not suspect", () => {
    expect(
      found("The strike would not stop within a lasting accord, the envoy said of the talks.", "polarity_suspect"),
    ).toEqual([]);
  });

  test("one name in two spellings is marked in both places", () => {
    const text = "Mark Ruthern said no to the toll. Later Mark Ruttern said yes to the toll and to the lock.";
    expect(found(text, "translation_artefact")).toEqual(["Mark Ruthern", "Mark Ruttern"]);
  });

  test("a known name misspelt is marked, a known form of it is not", () => {
    const names = ["Jane Witkoff", "Jane Vitkoff"];
    const text = "The envoy Jane Witcoof said to the press that the toll of the lock is shared by the two.";
    expect(found(text, "translation_artefact", { names })).toEqual(["Jane Witcoof"]);
    expect(found(text.replace("Witcoof", "Vitkoff"), "translation_artefact", { names })).toEqual([]);
  });

  test("two words of a longer known name are no other name", () => {
    const names = ["North Special Envoy", "The Harbour Office"];
    const text =
      "The toll is what North Special Envoy Jane Roe of the Harbour Office said it was to the press of the day.";
    expect(found(text, "translation_artefact", { names })).toEqual([]);
  });

  test("words that are rightly doubled, offices before names and headlines are none", () => {
    for (const text of [
      "The envoy said that that was the toll he had had to pay for the lock and for the boats.",
      "In the harbour the Norway Foreign Minister and the Norway Prime Minister of the day met the press and the Minister.",
      "Norway Jane Roe Toll Talks Open\nThe envoy Roe said so to the press.",
    ])
      expect(found(text, "translation_artefact")).toEqual([]);
  });
});

describe("a truncated text", () => {
  test.each([
    ["breaks off with an ellipsis", `${sound} The south then…`],
    ["breaks off inside a sentence", `${sound}\nThe south then sent a letter in which it asked the north to lower the`],
    ["invites to read on", `${sound} Continue reading`],
  ])("%s", (_name, text) => {
    expect(found(text, "truncated").length).toBeGreaterThan(0);
  });

  test("has a gap of many blank lines, as it came", () => {
    expect(found(sound, "truncated", { raw: `${sound}${"\n".repeat(12)}` })[0]).toContain("11 blank lines");
    expect(found(sound, "truncated", { raw: `${sound}\n\n\n` })).toEqual([]);
  });

  test("is not one whose end is followed by page furniture", () => {
    const list = `Related Sources: ${[1, 2, 3, 4, 5, 6].map((n) => `• Source ${n}`).join(" ")}`;
    expect(found(`${sound}\n${list}`, "truncated")).toEqual([]);
  });
});

test("findings are sorted by place, lie inside the text, and give a reason", () => {
  const text = between("Advertisement\nShare: X | Facebook\nNo source 1, “He (Roe) said” via X");
  const hazards = detectHazards(text);
  const starts = hazards.map(({ start }) => start ?? -1);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const { start, end, reason } of hazards) {
    expect(reason).toMatch(/\.$/);
    if (start !== null) expect(0 <= start && start < end && end <= text.length).toBe(true);
  }
});

describe("the longest text that may be pasted", () => {
  // Work that grows with the square of a run takes minutes here, and with it the web server.
  test.each([" ", ".", "“", "Ab-", "Mr. ", "the the ", "\n", "ا\u200d"])(
    "is normalised and read in one pass though it repeats %j throughout",
    (unit) => {
      const raw = `A${unit.repeat(Math.floor(pasteLimit / unit.length))}B`;
      const text = normaliseText(raw);
      expect(text.startsWith("A") && text.endsWith("B")).toBe(true);
      for (const { end } of detectHazards(text, { raw })) expect(end ?? 0).toBeLessThanOrEqual(text.length);
      expect(titleFrom(text, []).length).toBeGreaterThan(0);
    },
  );
});

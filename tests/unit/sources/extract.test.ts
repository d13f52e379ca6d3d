import { describe, expect, test } from "vitest";
import { extract } from "@/domain/sources/extract";
import { decode } from "@/domain/sources/extract/charset";
import { kindOf } from "@/domain/sources/extract/kind";
import { makeBomb, makePage, makePdf, makeWord, makeZip } from "../../intake/make-files";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (raw: Uint8Array, declaredType: string | null = null) =>
  extract(raw, { way: "file", declaredType, at: null });
const sentence = (n: number) =>
  `Paragraph ${n}: the envoy said that both delegations would meet again before the end of the week.`;
const paragraphs = Array.from({ length: 8 }, (_, n) => sentence(n));

describe("what some bytes are, their content decides", () => {
  test("text, a page, a PDF and a Word document are told from each other", async () => {
    expect(await kindOf(bytes("Plain words, with <b> in them."))).toBe("text");
    expect(await kindOf(bytes("# A heading\n\nSome *Markdown*."))).toBe("text");
    expect(await kindOf(bytes("\ufeff <!-- saved -->\n<!DOCTYPE html><p>x"))).toBe("html");
    expect(await kindOf(bytes("<p>A fragment</p>"))).toBe("html");
    expect(await kindOf(makePdf([["Words"]]))).toBe("pdf");
    expect(await kindOf(await makeWord(["Words"]))).toBe("docx");
  });

  test.each([
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1]),
    ],
    [
      "a password-protected Word",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
    ],
    ["an RTF file", bytes("{\\rtf1\\ansi Words.}")],
  ])("%s is refused by what it is", async (words, raw) => {
    await expect(file(raw)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining(words) });
  });

  test("a zip archive of something else is no Word document", async () => {
    await expect(file(await makeZip({ "holiday.txt": "Words" }))).rejects.toMatchObject({
      message: expect.stringContaining("a zip archive"),
    });
  });

  test("nothing is nothing", async () => {
    await expect(file(new Uint8Array())).rejects.toMatchObject({ message: "This file is empty." });
    await expect(file(bytes("<p> </p>"))).rejects.toMatchObject({ message: "There are no words in it." });
  });
});

describe("the character set", () => {
  const text = "Переговоры о гарантиях безопасности продолжатся на следующей неделе, заявил министр.";
  const cyrillic = (letters: string) =>
    Uint8Array.from(letters, (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });

  test("is that of the byte-order mark before anything that is said", () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
    expect(decode(utf16, "text/plain; charset=utf-8")).toEqual({ text, charset: "utf-16le" });
    expect(decode(bytes(`\ufeff${text}`), "text/plain; charset=windows-1251")).toEqual({ text, charset: "utf-8" });
  });

  test("is that which the server says, or the page, as far as the bytes bear it out", () => {
    expect(decode(cyrillic(text), "text/plain; charset=windows-1251")).toEqual({ text, charset: "windows-1251" });
    const page = `<html><head><meta charset="windows-1251"></head><body>${text}`;
    expect(decode(cyrillic(page), null)).toEqual({ text: page, charset: "windows-1251" });
    expect(decode(cyrillic(text), "text/html; charset=utf-8")).toEqual({ text, charset: "windows-1251" });
    expect(decode(bytes(text), "text/html; charset=us-nonsense")).toEqual({ text, charset: "utf-8" });
  });

  test("is found in the letters when nobody says it", () => {
    expect(decode(cyrillic(text.repeat(4)), null)).toEqual({ text: text.repeat(4), charset: "windows-1251" });
    expect(decode(bytes("naïve café"), null)).toEqual({ text: "naïve café", charset: "utf-8" });
  });

  test("of what is no text cannot be told, and says so", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) % 256);
    expect(() => decode(noise, null)).toThrow(/cannot be told/);
  });
});

describe("a page", () => {
  test("gives its article without what stands around it", async () => {
    const { text, mediaType } = await file(bytes(makePage(paragraphs)));
    expect(mediaType).toBe("text/html; charset=utf-8");
    expect(text).toContain(paragraphs.join("\n\n"));
    expect(text).not.toContain("All news");
    expect(text).not.toContain("All rights reserved");
  });

  test("without an article gives all that can be read, and neither scripts nor what is hidden", async () => {
    const { text } = await file(
      bytes(`<html><body><h2>Points</h2><ul><li><p>One</p></li><li></li><li>Two <b>and</b> more</li></ul><ol start="3"><li>Three</li></ol>
        <script>var x</script><p hidden>Hidden</p><p style="display: none">Not shown</p>
        <table><tr><th>Party</th><th>Says</th></tr><tr><td>A</td><td>Yes</td></tr></table><p>End<br>line</p></body></html>`),
    );
    expect(text).toBe("Points\n\n- One\n\n-\n- Two and more\n\n3. Three\n\nParty | Says\nA | Yes\n\nEnd\nline");
  });

  test("from the clipboard is kept whole, in lines", async () => {
    const { text, found } = await extract(
      bytes("<meta charset='utf-8'><h1>Head</h1><p>One <i>two</i>.</p><ul><li>Three</li></ul>"),
      {
        way: "paste",
        declaredType: "text/html; charset=utf-8",
        at: null,
      },
    );
    expect({ text, found }).toEqual({ text: "Head\n\nOne two.\n\n- Three", found: [] });
  });
});

describe("a PDF", () => {
  test("gives its text page after page, lines flowing together, paragraphs apart", async () => {
    const shares: number[] = [];
    const raw = makePdf(
      [
        ["The first line of a", "paragraph goes on.", "", "Another begins here."],
        ["The second page, nego-", "tiated."],
      ],
      {
        title: "The agreement",
      },
    );
    const read = await extract(raw, { way: "file", declaredType: null, at: null }, (share) => shares.push(share));
    expect(read.text).toBe(
      "The first line of a paragraph goes on.\n\nAnother begins here.\n\nThe second page, nego-tiated.",
    );
    expect(read).toMatchObject({
      mediaType: "application/pdf",
      found: [{ field: "title", value: "The agreement", where: "information of the PDF" }],
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test.each([
    ["encrypted", makePdf([["Words"]], { encrypted: true })],
    ["no text in this PDF", makePdf([[], []])],
    ["damaged", makePdf([["Words"]]).slice(0, 60)],
  ])("that is of no use is refused: %s", async (words, raw) => {
    await expect(file(raw)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining(words) });
  });
});

describe("a Word document", () => {
  test("gives its paragraphs and its title, and no byline", async () => {
    const read = await file(await makeWord(["First.", "Second & last."], { title: "A note" }));
    expect(read.text).toBe("First.\n\nSecond & last.");
    expect(read.found).toEqual([{ field: "title", value: "A note", where: "properties of the Word file" }]);
  });

  test("that unfolds to far more than a document is not opened", async () => {
    const bomb = await makeBomb();
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(file(bomb)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("unfolds") });
  });

  test("that is damaged is refused as such", async () => {
    const raw = await makeWord(paragraphs);
    await expect(file(raw.slice(0, raw.length - 30))).rejects.toMatchObject({ code: "invalid" });
    await expect(file(await makeWord([], { more: { "word/document.xml": "<no" } }))).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("the language", () => {
  const languageOf = async (text: string) =>
    (await file(bytes(text))).found.filter(({ field }) => field === "language");

  test("is found in a text that is plainly in one", async () => {
    expect(await languageOf(paragraphs.join("\n\n"))).toEqual([
      { field: "language", value: "en", where: "detected in the text" },
    ]);
    const ukrainian =
      "Президент України заявив у вівторок, що переговори щодо гарантій безпеки триватимуть наступного тижня в Парижі. Міністр додав, що сили буде розгорнуто лише після угоди, і ніхто не підпише її раніше. ";
    expect(await languageOf(ukrainian.repeat(2))).toMatchObject([{ value: "uk" }]);
  });

  test("stays unknown in a short text, and in one that changes its language", async () => {
    expect(await languageOf("Merci beaucoup.")).toEqual([]);
    const french =
      "Le ministre a déclaré mardi que la force ne serait déployée qu'après un accord, et que personne ne signera avant la fin des pourparlers à Genève. ";
    expect(await languageOf(paragraphs.slice(0, 3).join(" ") + french.repeat(2))).toEqual([]);
  });
});

describe("the outlet", () => {
  const outletOf = async (text: string) =>
    (await file(bytes(text))).found.filter(({ field }) => field === "outlet").map(({ value }) => value);

  test.each([
    ["(Lakeside Wire) Delegates met.", "Lakeside Wire"],
    ["Talks go on\n\nGENEVA, March 3, 2026 (Lakeside Wire) — Delegates met.", "Lakeside Wire"],
    ["GENEVA (LW) - Delegates met.", "LW"],
  ])("is read where a wire's report opens with it: %j", async (text, outlet) => {
    expect(await outletOf(text)).toEqual([outlet]);
  });

  test.each([
    "Jane Roe (Lakeside) said that delegates met.",
    "Delegates met. (Lakeside Wire) They go on.",
    "One.\nTwo.\nThree.\n(Lakeside Wire) Delegates met.",
    "(they met) on Monday.",
  ])("stays unknown where brackets hold something else: %j", async (text) => {
    expect(await outletOf(text)).toEqual([]);
  });

  test("is what a page says of itself before what its words open with", async () => {
    const page = `<html><head><meta property="og:site_name" content="The Gazette"></head><body><article><p>(Lakeside Wire) ${paragraphs.join("</p><p>")}</p></article></body></html>`;
    expect(await outletOf(page)).toEqual(["The Gazette"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/markdown";
import { mentionAt, mentionsIn, plainMentions, withMentions, writeMention } from "@/lib/mentions";

const ann = { id: "11111111-1111-4111-8111-111111111111", name: "Ann Ro" };
const anna = { id: "22222222-2222-4222-8222-222222222222", name: "Ann Roberts" };
const people = [ann, anna];

const id = fc.uuid();
const name = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== "" && !/[\r\n]/.test(text));
const nasty = fc
  .array(
    fc.constantFrom(
      "@",
      "[",
      "]",
      "(",
      ")",
      "\\",
      "`",
      "```",
      "\n",
      "    ",
      "member:",
      ann.id,
      "Ann Ro",
      "<b>",
      "javascript:",
      "x",
    ),
  )
  .map((parts) => parts.join(""));

describe("a mention", () => {
  it("is read as it was written, whatever the name", () => {
    fc.assert(
      fc.property(id, name, fc.string(), (memberId, given, tail) => {
        const read = mentionAt(writeMention({ id: memberId, name: given }) + tail);
        expect(read).toMatchObject({ id: memberId, name: given.replace(/\s+/g, " ").trim() });
      }),
    );
  });

  it("is made of a name that is typed whole and stands free, the longest that fits", () => {
    expect(withMentions("@Ann Ro: see. @Ann Roberts, too", people)).toBe(
      `${writeMention(ann)}: see. ${writeMention(anna)}, too`,
    );
    for (const none of [
      "a@Ann Ro",
      "@Ann Rome",
      "@ann ro",
      "Ann Ro",
      "@@Ann Ro",
      "`@Ann Ro`",
      "```\n@Ann Ro\n```",
      "    @Ann Ro",
    ]) {
      expect(withMentions(none, people)).toBe(none);
    }
  });

  it("is of nobody when two share the name, unless it is written out", () => {
    const other = { ...ann, id: anna.id };
    expect(withMentions("@Ann Ro", [ann, other])).toBe("@Ann Ro");
    expect(mentionsIn(withMentions(writeMention(other), [ann, other]))).toEqual([other]);
  });

  it("names only those who are offered: written out for somebody else, it is but a name", () => {
    expect(withMentions(`Hello ${writeMention(anna)}`, [ann])).toBe("Hello @Ann Roberts");
    fc.assert(
      fc.property(nasty, (text) => {
        const ids = mentionsIn(withMentions(text, [ann])).map((one) => one.id);
        expect(ids.filter((one) => one !== ann.id)).toEqual([]);
      }),
    );
  });

  it("is typed and stored and typed again without change", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const stored = withMentions(text, people);
        expect(withMentions(stored, people)).toBe(stored);
        expect(withMentions(plainMentions(stored), people)).toBe(stored);
      }),
    );
  });

  it("is rendered as a name that stands out, leads nowhere, and is no markup whatever the name", () => {
    expect(renderMarkdown(`Ask **${writeMention(ann)}**`)).toBe(
      '<p>Ask <strong><span class="mention">@Ann Ro</span></strong></p>\n',
    );
    expect(renderMarkdown(`\`${writeMention(ann)}\``)).not.toContain("<span");
    fc.assert(
      fc.property(name, (given) => {
        const html = renderMarkdown(writeMention({ id: ann.id, name: `<img onerror=x>${given}` }));
        expect(html.match(/<(?!\/?(?:p|span)\b)/g)).toBeNull();
      }),
    );
  });
});

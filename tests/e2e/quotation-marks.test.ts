import { expect, test } from "vitest";
import { quoteDocument } from "@/domain/evidence/commands/quote-document";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { addDocument } from "@/domain/sources/commands/add-document";
import { database } from "@/lib/db/client";
import { makeNegotiation } from "../factories";
import { pageAs } from "../signed-in";

const words = "Russia is for a ceasefire at once, the speaker gave to understand";

/** The words with a quotation mark of any script before or after them. */
const marked = new RegExp(`[“”„«»"'‘’]\\s*${words}|${words}\\s*[“”„«»"'‘’]`);

test("invariant 10: words that passed through a machine stand in no quotation marks outside the reader", async () => {
  const talks = await makeNegotiation();
  const { prisma } = database();
  const user = await prisma.user.findUniqueOrThrow({ where: { email: "reviewer@demo.test" } });
  await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role: "reviewer" } });
  const text = `A translated report. ${words}. Nobody answered.`;
  const { documentId, captureId } = await addDocument(talks.ctx("analyst"), { text, transform: "machine_translation" });
  if (!captureId) throw new Error("The document has no capture.");
  const start = text.indexOf(words);
  const { id: evidenceId } = await quoteDocument(talks.ctx("analyst"), {
    captureId,
    start,
    end: start + words.length,
    exact: words,
  });
  const issue = await talks.issue();
  const partyId = await talks.party("Northland");
  const citations = [{ evidenceId, stance: "supports" as const }];
  const positionId = await talks.reviewed({ issueId: issue.id, partyId, citations });
  await addCapture(talks.ctx("analyst"), {
    documentId,
    text: text.replace("at once", "right away"),
    transform: "machine_translation",
  });

  const page = await pageAs("reviewer");
  const screens = [
    `issues/${issue.number}?open=${positionId}`,
    `matrix?cell=${issue.number}.${partyId}`,
    "activity",
    `sources/${documentId}`,
    "sources/drift",
  ];
  let shown = 0;
  for (const screen of screens) {
    await page.goto(`/n/${talks.key}/${screen}`);
    await page.locator("main").waitFor();
    if (screen.startsWith("matrix")) await page.getByText(words).first().waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: scripts hold the words too, and are not shown
    const told = await page.locator("body").innerText();
    shown += told.includes(words) ? 1 : 0;
    expect(told, screen).not.toMatch(marked);
    // What a style sheet would put around them counts too.
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll("blockquote, blockquote *, q, q *")].flatMap((element) =>
        ["::before", "::after"].map((place) => getComputedStyle(element, place).content),
      ),
    );
    expect(drawn.filter((content) => /quote|[“”„«»]/.test(content))).toEqual([]);
  }
  expect(shown).toBeGreaterThanOrEqual(3);
});

import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { sha256Hex } from "@/lib/hash";
import { expectNoAxeViolations } from "../browser";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { makePdf } from "../intake/make-files";
import { pageAs } from "../signed-in";

// A document comes in by each door. The worker that runs beside the app is the real one, so an address of this machine is refused by it: what
// fetching does with a page is tried in tests/domain/intake.test.ts, with a network of the test's own.

let talks: TestNegotiation;
let key: string;

beforeAll(async () => {
  talks = await makeNegotiation();
  key = talks.key;
  const user = await database().prisma.user.findUniqueOrThrow({ where: { email: "analyst@demo.test" } });
  await database().prisma.member.create({
    data: { negotiationId: talks.id, userId: user.id, name: user.name, role: "analyst" },
  });
});

const openNew = async (page: Page) => {
  await page.goto(`/n/${key}/sources/new`);
  await page.getByRole("button", { name: "Take in" }).and(page.locator(":enabled")).waitFor();
};

/** Made in the browser: so many bytes would take long on their way there. */
const drop = (page: Page, name: string, bytes: number) =>
  page.locator("textarea[name=text]").evaluate(
    (field, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(given.bytes).fill(65)], given.name));
      field.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes },
  );

describe("a file", () => {
  test("chosen by keyboard comes in and opens in the reader, with the title that it gives itself", async () => {
    const page = await pageAs("analyst");
    await openNew(page);
    await page.getByRole("tab", { name: "Text" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tab", { name: "File" }).getAttribute("aria-selected")).toBe("true");
    const raw = makePdf([["The envoy said that talks go on.", "", `Nobody signed ${key}.`], ["The second page."]], {
      title: "Minutes",
    });
    await page
      .getByLabel("File", { exact: true })
      .and(page.locator("input"))
      .setInputFiles({ name: "minutes.txt", mimeType: "text/plain", buffer: Buffer.from(raw) });
    await page.getByText("minutes.txt, ").waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Take in" }).click();
    await page.waitForURL(`**/n/${key}/captures/*`);
    expect(await page.locator("h1").textContent()).toContain("Minutes");
    await page.getByText(`Nobody signed ${key}.`).waitFor();
    await page.getByRole("link", { name: "Document record", exact: true }).click();
    await page.getByText("How it came, and its hashes").click();
    await page.getByText("application/pdf").waitFor();
    await page.getByText("(information of the PDF)").waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "download" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("minutes.txt");
  });

  test("dropped on the form is as good as chosen", async () => {
    const page = await pageAs("analyst");
    await openNew(page);
    await drop(page, "dropped.txt", 5);
    await page.getByText("dropped.txt, 5 bytes").waitFor();
    expect(await page.getByRole("tab", { name: "File" }).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator("input[name=file]").evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe(
      "dropped.txt",
    );
  });

  test("that is no document fails with its reason where everybody sees it, is kept, tried again and given up on", async () => {
    const page = await pageAs("analyst");
    await openNew(page);
    await page.getByRole("tab", { name: "File" }).click();
    const picture = Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex");
    await page
      .getByLabel("File", { exact: true })
      .and(page.locator("input"))
      .setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer: picture });
    await page.getByRole("button", { name: "Take in" }).click();
    await page.waitForURL(`**/n/${key}/sources?intake=*`);
    await page.getByText("This is a picture, whatever its name says.").waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("This is a picture, whatever its name says.").waitFor();
    await page.getByRole("button", { name: "Give up" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Give up" }).click();
    await page.getByText("Being taken in").waitFor({ state: "detached" });
  });

  test("that is empty or too large is refused before anything is sent, and the form keeps what it holds", async () => {
    const page = await pageAs("analyst");
    await openNew(page);
    await page.locator("input[name=title]").fill("Typed before");
    await page.getByRole("tab", { name: "File" }).click();
    const input = page.getByLabel("File", { exact: true }).and(page.locator("input"));
    await input.setInputFiles({ name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
    await page.getByRole("button", { name: "Take in" }).click();
    await page.getByText("This file is empty.").first().waitFor();
    await drop(page, "large.txt", 26 * 1024 * 1024);
    await page.getByText("large.txt, ").waitFor();
    await page.getByRole("button", { name: "Take in" }).click();
    await page.getByText("at most 25 MB").first().waitFor();
    expect(await page.locator("input[name=title]").inputValue()).toBe("Typed before");
    await expectNoAxeViolations(page);
  });
});

describe("an address", () => {
  test("inside somebody's network is refused with the reason, and stays to be tried again", async () => {
    const page = await pageAs("analyst", { theme: "dark", width: 390 });
    await openNew(page);
    await page.getByRole("tab", { name: "Address" }).click();
    await page.getByLabel("Address of the page").fill("http://127.0.0.1/secret");
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Take in" }).click();
    await page.getByText("127.0.0.1 is not on the public web.").waitFor();
    await page.getByText("http://127.0.0.1/secret").waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Give up" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Give up" }).click();
    await page.getByText("Being taken in").waitFor({ state: "detached" });
  });
});

describe("a pasted text", () => {
  test("with its formatting is kept with it, as long as it stands as it was pasted", async () => {
    const page = await pageAs("analyst");
    await openNew(page);
    const words = `Points of ${key}\n\nOne\nTwo`;
    const html = `<h2>Points of ${key}</h2><ul><li>One</li><li>Two</li></ul>`;
    const paste = () =>
      page
        .getByLabel("Text", { exact: true })
        .and(page.locator("textarea"))
        .evaluate(
          (field, given) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", given.words);
            clipboardData.setData("text/html", given.html);
            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
          },
          { words, html },
        );
    const field = page.getByLabel("Text", { exact: true }).and(page.locator("textarea"));
    await paste();
    await field.fill(words);
    await page.getByText("Pasted with its formatting").waitFor();
    await field.fill(`${words} and more`);
    await page.getByText("Pasted with its formatting").waitFor({ state: "detached" });
    await field.fill("");
    await paste();
    await field.fill(words);
    await page.getByText("Pasted with its formatting").waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Take in" }).click();
    await page.waitForURL(`**/n/${key}/captures/*`);
    const id = page.url().split("/").at(-1) ?? "";
    const capture = await database().prisma.capture.findUniqueOrThrow({ where: { id } });
    expect(capture).toMatchObject({
      way: "paste",
      mediaType: "text/html; charset=utf-8",
      text: `Points of ${key}\n\n- One\n- Two`,
    });
    expect(Buffer.from(capture.raw).toString()).toBe(html);
  });
});

describe("while it is read", () => {
  test("everybody sees how far it is, and that it came to its end", async () => {
    // Held by nobody's lease from its first moment, so it stands still until the test says otherwise.
    const { prisma } = database();
    const raw = new TextEncoder().encode(`A treaty ${key}`);
    const data = {
      negotiationId: talks.id,
      createdById: talks.ctx("analyst").actor.memberId,
      way: "file",
      fileName: "treaty.pdf",
      raw,
      rawSha256: sha256Hex(raw),
      transform: "original",
      state: "working",
      lease: randomUUID(),
      leasedUntil: new Date(Date.now() + 3_600_000),
      step: "Reading",
      progress: 42,
    } as const;
    const { id } = await prisma.intake.create({ data });
    const page = await pageAs("analyst");
    await page.goto(`/n/${key}/sources`);
    await page.getByText("Reading, 42 %").waitFor();
    await expectNoAxeViolations(page);
    await prisma.intake.update({ where: { id }, data: { progress: 77 } });
    await page.getByText("Reading, 77 %").waitFor();
    // Its worker is gone: the real one takes over.
    await prisma.intake.update({ where: { id }, data: { leasedUntil: new Date(0) } });
    await page.getByText("Being taken in").waitFor({ state: "detached" });
    await page.getByRole("link", { name: `A treaty ${key}`, exact: true }).waitFor();
  });
});

import "../setup/own-database";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDocument } from "@/domain/sources/commands/add-document";
import { requestIntake } from "@/domain/sources/commands/request-intake";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { fetchPage } from "../../scripts/intake/fetch-page";
import { type Server, startServer } from "../../scripts/server";
import { expectNoAxeViolations, newPage } from "../browser";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";
import { makePage } from "../intake/make-files";
import { openWeb } from "../intake/web";
import { untilIdle, withWorker } from "../intake/worker";
import { testBuild } from "../setup/app";
import { sessionOf } from "../visitors";

// An address becomes a document, in the browser of whoever gave it. The app runs here on a database of its own and without its worker: the one that
// fetches is this test's, with a network in which news.test is a server on this machine. Nothing in the product can be told to do that.

let talks: TestNegotiation;
let server: Server;

beforeAll(async () => {
  talks = await makeNegotiation();
  const { DATABASE_URL, AUTH_SECRET } = env();
  server = await startServer({
    port: 0,
    host: "127.0.0.1",
    env: { DATABASE_URL, AUTH_SECRET, PARLEY_DIST_DIR: testBuild },
  });
});
afterAll(() => server.stop());

const paragraphs = [
  "The envoys met in the harbour office and went on after lunch, said a spokesman who would not be named.",
  ...Array.from(
    { length: 8 },
    (_, n) => `On day ${n} both sides read the draft aloud and agreed on nothing but its title.`,
  ),
];
const told = `<title>Harbour talks | The Gazette</title><link rel="canonical" href="https://gazette.example/harbour-talks">
<script type="application/ld+json">${JSON.stringify({
  "@type": "NewsArticle",
  headline: "Harbour talks enter third week",
  author: [{ name: "Ada Reporter" }],
  publisher: { name: "The Gazette" },
  datePublished: "2026-01-07T09:00:00Z",
  inLanguage: "en-GB",
})}</script>`;

/** Serves the pages; each answers when `go` is called, so that the progress can be seen. */
async function news() {
  let go = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const serve = (html: string) => (_: unknown, response: import("node:http").ServerResponse) =>
    void gone.then(() => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html));
  const web = await openWeb({
    "/short": (_, response) => void response.writeHead(301, { location: "/talks?from=short" }).end(),
    "/talks": serve(makePage(paragraphs, told)),
    "/revised": serve(makePage(["A correction was made to this report.", ...paragraphs], told)),
    "/silent": serve(makePage(paragraphs.toReversed())),
  });
  return { web, go };
}

async function signedIn(): Promise<Page> {
  const page = await newPage();
  const [name = "", value = ""] = (await sessionOf(talks.ctx("analyst").actor.userId)).split("=");
  await page.context().addCookies([{ name, value, url: at("/") }]);
  return page;
}
const at = (path: string) => `http://localhost:${server.port}${path}`;

/** Gives an address at the form, sees it on its way, and is led to the reader. */
async function takeIn(page: Page, { web, go }: Awaited<ReturnType<typeof news>>, path: string): Promise<void> {
  await page.goto(at(`/n/${talks.key}/sources/new`));
  await page.getByRole("button", { name: "Take in" }).and(page.locator(":enabled")).waitFor();
  await page.getByRole("tab", { name: "Address" }).click();
  await page.getByLabel("Address of the page").fill(web.at(path));
  await page.getByRole("button", { name: "Take in" }).click();
  await page.getByText("Fetching the page, 0 %").waitFor();
  await page.getByText(web.at(path)).waitFor();
  await expectNoAxeViolations(page);
  go();
  await page.waitForURL("**/captures/**");
  await page.getByText("The envoys met in the harbour office").waitFor();
}

/** What stands beside a name: as `known` of the document, or as `found` in the capture. */
const fact = (page: Page, from: "known" | "found", name: string) =>
  page
    .locator(from === "found" ? "details dl.kv dt" : "dl.kv:not(details dl.kv) dt")
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator("xpath=following-sibling::dd[1]")
    .textContent();

describe("an address typed into the form", () => {
  test("is seen being fetched, and becomes a document with what its page says about itself", async () => {
    const given = await news();
    const page = await signedIn();
    try {
      await withWorker(() => takeIn(page, given, "/short"), {
        fetch: (address, signal) => fetchPage(address, signal, { network: given.web.network }),
      });
    } finally {
      await given.web.close();
    }
    expect(await page.locator("h1").textContent()).toContain("Harbour talks enter third week");
    await page.getByRole("link", { name: "Document record", exact: true }).click();
    await page.getByText("How it came, and its hashes").click();
    await page.getByText("What it says about itself").waitFor();
    const facts = {
      Byline: ["Ada Reporter", "Ada Reporter (JSON-LD author)"],
      Outlet: ["The Gazette", "The Gazette (JSON-LD publisher)"],
      Published: ["7 Jan 2026", "2026-01-07T09:00:00Z (JSON-LD datePublished)"],
      Language: ["en-GB", "en-GB (JSON-LD inLanguage)"],
      Address: ["gazette.example", "https://gazette.example/harbour-talks (link rel=canonical)"],
    };
    for (const [name, [known = "", found = ""]] of Object.entries(facts)) {
      expect(await fact(page, "known", name)).toContain(known);
      expect(await fact(page, "found", name)).toContain(found);
    }
    expect(await fact(page, "found", "Fetched from")).toBe(given.web.at("/talks?from=short"));
    expect(await fact(page, "known", "Archived at")).toBe("unknown");
    await expectNoAxeViolations(page);
  });

  test("of a page that says nothing about itself leaves all of that unknown", async () => {
    const given = await news();
    const page = await signedIn();
    try {
      await withWorker(() => takeIn(page, given, "/silent"), {
        fetch: (address, signal) => fetchPage(address, signal, { network: given.web.network }),
      });
    } finally {
      await given.web.close();
    }
    await page.getByRole("link", { name: "Document record", exact: true }).click();
    await page.getByText("How it came, and its hashes").click();
    await page.getByText("What it says about itself").waitFor();
    for (const name of ["Byline", "Outlet", "Published"]) {
      expect({ name, known: await fact(page, "known", name) }).toEqual({ name, known: "unknown" });
      expect({ name, found: await fact(page, "found", name) }).toEqual({ name, found: "unknown" });
    }
    // Where it came from is known without asking the page.
    expect(await fact(page, "known", "Address")).toBe(new URL(given.web.at("/")).host);
    expect(await fact(page, "found", "Address")).toBe("unknown");
    const [document] = await database().prisma.document.findMany({ where: { negotiationId: talks.id, byline: null } });
    expect(document).toMatchObject({ outlet: null, byline: null, publishedEdtf: null, sourceId: null });
  });
});

describe("a document captured again", () => {
  test("is offered what the new capture says otherwise, and changes where a person takes it over, and back", async () => {
    const { documentId } = await addDocument(talks.ctx("analyst"), { text: "A first text of it.", title: "Talks" });
    const given = await news();
    given.go();
    await requestIntake(talks.ctx("analyst"), { way: "address", address: given.web.at("/revised"), documentId });
    try {
      await withWorker(() => untilIdle(talks.id), {
        fetch: (address, signal) => fetchPage(address, signal, { network: given.web.network }),
      });
    } finally {
      await given.web.close();
    }
    const stored = () => database().prisma.document.findUniqueOrThrow({ where: { id: documentId } });
    expect(await stored()).toMatchObject({ title: "Talks", byline: null, outlet: null, version: 1 });
    const page = await signedIn();
    await page.goto(at(`/n/${talks.key}/sources/${documentId}`));
    const offers = page.getByRole("region", { name: "What this capture says otherwise" });
    await offers.waitFor();
    await expectNoAxeViolations(page);
    expect(await offers.getByRole("listitem").count()).toBe(6);
    await offers.getByRole("button", { name: "Take over the byline “Ada Reporter”" }).click();
    await expect.poll(() => offers.getByRole("listitem").count()).toBe(5);
    expect(await stored()).toMatchObject({ title: "Talks", byline: "Ada Reporter", outlet: null, version: 2 });
    const [activity] = await lastActivity(talks.id);
    expect(activity).toMatchObject({
      type: "document.updated",
      before: { byline: null },
      after: { byline: "Ada Reporter" },
    });
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => offers.getByRole("listitem").count()).toBe(6);
    expect(await stored()).toMatchObject({ title: "Talks", byline: null, version: 3 });
    await offers.getByRole("button", { name: /^Take over the published “2026-01-07”/ }).click();
    await expect.poll(async () => (await stored()).publishedEdtf).toBe("2026-01-07");
  });
});

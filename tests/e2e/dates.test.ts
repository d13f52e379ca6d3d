import { expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { worldDateColumns } from "@/lib/world-date";
import { expectNoAxeViolations } from "../browser";
import { pageAs } from "../signed-in";
import { readerTalks, report } from "./reader-talks";

// Words of a date are read as they are typed, and filled in when a person takes the reading; what they do not say stays open with the reason.

test("the form of an event offers what the typed words say, with the reason, and fills nothing in by itself", async () => {
  const page = await pageAs("analyst");
  await page.goto("/n/UKR/timeline");
  await page.getByRole("button", { name: "Add event" }).first().click();
  const dialog = page.getByRole("dialog");
  const words = dialog.getByLabel("Words of the source");
  await words.fill("Tuesday");
  await dialog.getByText("“Tuesday” needs a day to count from.").waitFor();
  await expectNoAxeViolations(page);
  await dialog.getByLabel("The day on which the words were written or said").fill("2026-01-07");
  await dialog.getByText("“Tuesday”, against the day given, 7 Jan 2026.").waitFor();
  await words.fill("7 January 2026");
  await dialog.getByRole("button", { name: "use 7 January 2026" }).waitFor();
  expect(await dialog.locator("[name='date.edtf']").inputValue()).toBe("");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "use 7 January 2026" }).press("Enter");
  expect(await dialog.locator("[name='date.edtf']").inputValue()).toBe("2026-01-07");
  expect(await dialog.locator("[name='date.basis']").inputValue()).toBe("absolute");
  await dialog.getByText("Reads: 7 Jan 2026.").waitFor();
});

test("a date that does not exist is never read back as one: what is wrong with it stands there before it is sent", async () => {
  const page = await pageAs("analyst");
  await page.goto("/n/UKR/timeline");
  await page.getByRole("button", { name: "Add event" }).first().click();
  const dialog = page.getByRole("dialog");
  const date = dialog.locator("[name='date.edtf']");
  for (const [typed, told] of [
    ["2026-02-30", "that day does not exist"],
    ["2026-13", "there is no month 13"],
    ["2026-01-06/2026-01-02", "ends before it starts"],
  ] as const) {
    await date.fill(typed);
    await dialog.getByText(told).waitFor();
    expect(await dialog.getByText("Reads:").count()).toBe(0);
  }
  await date.fill("2026-01-06/2026-01-08");
  await dialog.getByText("Reads: 6–8 Jan 2026.").waitFor();
});

test("in the quote bar a date beside the quote is offered against the document's date, and stored as it was taken", async () => {
  const talks = await readerTalks();
  const { prisma } = database();
  const text = report.replace("The envoys", "The envoys met on Monday. They");
  const { documentId, captureId } = await talks.capture(text);
  const data = worldDateColumns("published", { edtf: "2026-01-07", text: null, basis: "absolute", note: null });
  await prisma.document.update({ where: { id: documentId }, data });
  const page = await pageAs("analyst");
  await page.goto(`/n/${talks.key}/captures/${captureId}`);
  await page.locator("#text p").first().waitFor();
  const bar = page.getByRole("region", { name: "Record a position" });
  await expect
    .poll(async () => {
      if (await bar.isVisible()) return true;
      // The sentence that may hold a position is selected and opened.
      await page.keyboard.press("n");
      await page.keyboard.press("Enter");
      return false;
    })
    .toBe(true);
  await bar.getByRole("button", { name: "Conditions, date, reporter" }).click();
  await bar.getByRole("button", { name: "use Monday" }).press("Enter");
  await bar.getByText("Reads: 5 Jan 2026.").waitFor();
  await expectNoAxeViolations(page);
  await bar.getByLabel("In our words").fill("Wants no common patrol");
  await page.keyboard.press("Control+Enter");
  await bar.waitFor({ state: "detached" });
  expect(await prisma.position.findFirstOrThrow({ where: { negotiationId: talks.id } })).toMatchObject({
    validFromEdtf: "2026-01-05",
    validFromText: "Monday",
    validFromBasis: "relative_to_publication",
    validFromNote: "",
  });
});

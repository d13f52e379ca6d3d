import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../browser";
import { pageAs } from "../signed-in";

// Words of a date are read as they are typed, and filled in when a person takes the reading; what they do not say stays open with the reason.

test("the form of an event offers what the typed words say, with the reason, and fills nothing in by itself", async () => {
  const page = await pageAs("analyst");
  await page.goto("/n/UKR/timeline");
  await page.getByRole("button", { name: "Add event" }).first().click();
  const dialog = page.getByRole("dialog");
  const words = dialog.getByLabel("Words of the source");
  await words.fill("Tuesday");
  await dialog.getByText("“Tuesday” counts from a day that is not known.").waitFor();
  await words.fill("7 January 2026");
  await dialog.getByRole("button", { name: "use 7 January 2026" }).waitFor();
  expect(await dialog.locator("[name='date.edtf']").inputValue()).toBe("");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "use 7 January 2026" }).press("Enter");
  expect(await dialog.locator("[name='date.edtf']").inputValue()).toBe("2026-01-07");
  expect(await dialog.locator("[name='date.basis']").inputValue()).toBe("absolute");
  await dialog.getByText("Reads: 7 Jan 2026.").waitFor();
});

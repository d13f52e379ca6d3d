import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../browser";
import { pageAs } from "../signed-in";

test("a narrowed board is saved by a name, stands in everybody's navigation, and is taken away again", async () => {
  const page = await pageAs("analyst");
  await page.goto("/n/UKR/matrix?status=tabled");
  await page.getByRole("button", { name: "Save filter" }).click();
  await page.getByLabel("Name", { exact: true }).fill("On the table");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove the saved filter On the table" }).waitFor();

  const viewer = await pageAs("viewer");
  await viewer.goto("/n/UKR/issues");
  await viewer.getByRole("link", { name: "On the table" }).click();
  await viewer.waitForURL(/\/matrix\?status=tabled$/);
  await viewer.getByText("saved as").waitFor();
  expect(await viewer.getByRole("button", { name: /Remove the saved filter|Save filter/ }).count()).toBe(0);

  await page.getByRole("button", { name: "Remove the saved filter On the table" }).click();
  await page.getByRole("button", { name: "Save filter" }).waitFor();
  await page.getByRole("link", { name: "On the table" }).waitFor({ state: "detached" });
});

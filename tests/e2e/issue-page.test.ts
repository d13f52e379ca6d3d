import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pageAs } from "../signed-in";

// Most of the page is printed HTML: what lives in it, and what happens to it, is tried where it lives.

const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.focus);

describe("the page of an issue", () => {
  test("opens and closes a position by keyboard, and the focus stays on its line", async () => {
    const page = await pageAs("analyst");
    await page.goto("/n/UKR/issues/7");
    const line = page.locator("main [data-row]").first();
    const id = await line.getAttribute("data-focus");
    await line.focus();
    await page.keyboard.press("Enter");
    const row = page.locator(`#position-${id}`);
    await row.getByRole("heading", { name: "How it got here" }).waitFor();
    expect(page.url()).toContain(`open=${id}`);
    expect(await row.locator("[data-row]").getAttribute("aria-expanded")).toBe("true");
    expect(await focused(page)).toBe(id);
    await page.keyboard.press("Enter");
    await row.getByRole("heading", { name: "How it got here" }).waitFor({ state: "detached" });
    expect(await focused(page)).toBe(id);
    await page.keyboard.press("j");
    await page.waitForFunction((before) => (document.activeElement as HTMLElement).dataset.focus !== before, id);
    expect(await focused(page)).toBeTruthy();
  });

  test("takes a comment on a step of its history, which keeps what is typed while the page is read again", async () => {
    const page = await pageAs("analyst");
    await page.goto("/n/UKR/issues/7");
    const history = page.getByRole("region", { name: /^History/ });
    const button = history.getByRole("button", { name: "Comment on this step" });
    const steps = await button.count();
    expect(steps).toBeGreaterThan(1);
    const other = history.locator("[data-live]").nth(1);
    await other.getByRole("button", { name: "Comment on this step" }).click();
    await other.getByRole("textbox").fill("Typed before the page changed.");
    const first = history.locator("[data-live]").first();
    await first.getByRole("button", { name: "Comment on this step" }).click();
    await first.getByRole("textbox").fill("Why this step, on that day?");
    await first.getByRole("button", { name: "Comment", exact: true }).click();
    await page.getByRole("complementary", { name: "Details and discussion" }).getByText("Why this step").waitFor();
    expect(await other.getByRole("textbox").inputValue()).toBe("Typed before the page changed.");
    expect(await button.count()).toBe(steps - 1);
  });

  test("follows a link of its history inside the app", async () => {
    const page = await pageAs("viewer");
    await page.goto("/n/UKR/issues/7");
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page
      .getByRole("region", { name: /^Evidence/ })
      .getByRole("link", { name: "open in reader" })
      .first()
      .click();
    await page.waitForURL(/\/captures\//);
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  });
});

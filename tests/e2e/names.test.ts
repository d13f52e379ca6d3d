import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { createPerson } from "@/domain/people/commands/create-person";
import { recordPersonName } from "@/domain/people/commands/record-person-name";
import { findMentions } from "@/domain/people/mentions";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations } from "../browser";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { pageAs } from "../signed-in";

// Who is that? A misspelt name in a pasted text is settled by keyboard, is a known name from then on, and is undone as if it had not been.

let talks: TestNegotiation;
const text =
  "The delegations met in the morning. US Special Messenger Steve Witcoof arrived ahead of the others and told reporters that he would stay.\n\nNothing was decided before noon, and Steve Witcoof left.";

beforeAll(async () => {
  talks = await makeNegotiation();
  const analyst = talks.ctx("analyst");
  const { id } = await createPerson(analyst, { name: "Steve Witkoff" });
  await recordPersonName(analyst, { personId: id, form: "Witkoff", kind: "short" });
  const { prisma } = database();
  const user = await prisma.user.findUniqueOrThrow({ where: { email: "analyst@demo.test" } });
  await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role: "analyst" } });
});

/** The forms that stand, and how often the text mentions anybody by them. */
async function known() {
  const where = { negotiationId: talks.id, withdrawnAt: null };
  const forms = await database().prisma.nameForm.findMany({ where, orderBy: { id: "asc" } });
  return {
    forms,
    mentions: findMentions(
      text,
      forms.map(({ form, personId }) => ({ form, ref: personId })),
    ),
  };
}

/** Presses Tab until the focus is on the control; the keyboard must reach it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const target = page.getByRole("button", { name });
  await target.first().waitFor();
  for (let presses = 0; presses < 120; presses++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name}.`);
}

describe("a misspelt name", () => {
  test("is judged the same by keyboard, is a mention from then on, and undone it is as it was", async () => {
    const page = await pageAs("analyst");
    await page.goto(`/n/${talks.key}/sources/new`);
    await page.getByRole("textbox", { name: "Text", exact: true }).fill(text);
    await page.keyboard.press("Control+Enter");
    await page.waitForURL("**/captures/**");
    const before = await known();

    const block = page.getByRole("region", { name: /Who is that/ });
    await block.getByText("Steve Witcoof").first().waitFor();
    await block.getByText(/spelled in two ways/).waitFor();
    await expectNoAxeViolations(page);
    const selected = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get("reader-selection") ?? [];
        if (!(range instanceof Range)) return null;
        return `${range.startContainer.parentElement?.closest("p")?.textContent?.slice(0, 7)}… ${range}`;
      });
    await block.getByRole("link", { name: "Steve Witcoof", exact: true }).press("Enter");
    await expect.poll(selected).toBe("The del… Steve Witcoof");
    await block.getByRole("button", { name: "Next place of Steve Witcoof" }).press("Enter");
    await expect.poll(selected).toBe("Nothing… Steve Witcoof");
    await block.getByText("2 of 2").waitFor();
    await block.getByRole("button", { name: "Next place of Steve Witcoof" }).press("Enter");
    await expect.poll(selected).toBe("The del… Steve Witcoof");
    await expectNoAxeViolations(page);
    await tabTo(page, /^Add a note on Steve Witcoof/);
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("The envoy is named in the headline");
    await page.keyboard.press("Escape");
    await tabTo(page, /^Same as Steve Witkoff/);
    await page.keyboard.press("Enter");
    await block.getByText("Every name in this text is recorded.").waitFor();
    const after = await known();
    expect(after.forms.length).toBe(before.forms.length + 1);
    expect(after.mentions.length).toBe(before.mentions.length + 2);

    await page.goto(`/n/${talks.key}/parties/names?state=settled`);
    await page.getByText("The envoy is named in the headline").waitFor();
    await expectNoAxeViolations(page);
    await tabTo(page, /^Undo the judgement on Steve Witcoof/);
    await page.keyboard.press("Enter");
    await page.getByText("Nothing is settled yet").waitFor();
    expect(await known()).toEqual(before);

    await page.goto(`/n/${talks.key}/parties/names`);
    await page.getByRole("button", { name: /^Same as Steve Witkoff/ }).waitFor();
    await page.getByRole("link", { name: "The delegations met in the morning." }).first().click();
    await page.waitForURL("**/captures/**#at=*");
    await expect.poll(selected).toBe("The del… Steve Witcoof");
  });

  test("is taken back from the message, too, and a pair judged different is not suggested again", async () => {
    const page = await pageAs("analyst");
    const before = await known();
    await page.goto(`/n/${talks.key}/parties/names`);
    await page.getByRole("button", { name: /^Same as Steve Witkoff/ }).click();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText("Undone, and as it was before").waitFor();
    expect(await known()).toEqual(before);
    await page.getByRole("button", { name: /^Different from Steve Witkoff/ }).click();
    await page.getByText("No name to settle").waitFor();
    expect(await known()).toEqual(before);
  });
});

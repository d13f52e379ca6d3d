import { beforeAll, expect, test } from "vitest";
import { updateIssue } from "@/domain/issues/commands/update-issue";
import { getIssueForm } from "@/domain/issues/queries";
import { database } from "@/lib/db/client";
import { expectNoAxeViolations, takeFaults } from "../browser";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { address } from "../server";
import { pageAs, sessionCookieFor } from "../signed-in";

let talks: TestNegotiation;

beforeAll(async () => {
  talks = await makeNegotiation();
  const { prisma } = database();
  const user = await prisma.user.findUniqueOrThrow({ where: { email: "analyst@demo.test" } });
  await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role: "analyst" } });
});

test("two people who change the same record see both versions side by side, and nothing typed is lost", async () => {
  const { number } = await talks.issue("Passage for convoys");
  const page = await pageAs("analyst");
  await page.goto(`/n/${talks.key}/issues/${number}/edit`);
  await page.getByLabel("Title").fill("Passage for aid convoys");

  const ctx = talks.ctx("reviewer");
  const { issue } = await getIssueForm(ctx, number);
  if (!issue) throw new Error("The issue is gone.");
  await updateIssue(ctx, { ...issue, title: "Passage for all convoys" });

  await page.getByRole("button", { name: "Save changes" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "changed this meanwhile" });
  await notice.getByRole("cell", { name: "Passage for all convoys" }).waitFor();
  await notice.getByRole("cell", { name: "Passage for aid convoys" }).waitFor();
  expect(await page.getByLabel("Title").inputValue()).toBe("Passage for aid convoys");
  await expectNoAxeViolations(page);
  await notice.getByRole("button", { name: "Save mine over theirs" }).click();
  await page.waitForURL(`**/issues/${number}`);
  const saved = await database().prisma.issue.findFirstOrThrow({ where: { negotiationId: talks.id, number } });
  expect(saved.title).toBe("Passage for aid convoys");
});

test("a lost session says so, and what was typed is saved once one has signed in again in another tab", async () => {
  const question = "Who is exchanged for whom, and when?";
  const page = await pageAs("analyst");
  await page.goto(`/n/${talks.key}/issues/new`);
  await page.getByLabel("Title").fill("Exchange of prisoners");
  await page.getByLabel("Question").fill(question);
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Create issue" }).click();
  await page.getByRole("link", { name: "Sign in (opens a new tab)" }).waitFor();
  expect(await page.getByLabel("Title").inputValue()).toBe("Exchange of prisoners");
  await expectNoAxeViolations(page);
  // As signing in in the other tab leaves it.
  await page.context().addCookies([{ ...(await sessionCookieFor("analyst@demo.test")), url: address() }]);
  await page.getByRole("button", { name: "Create issue" }).click();
  await page.waitForURL(/\/issues\/\d+$/);
  await page.getByText(question).first().waitFor();
  // What asks in the background was refused while nobody was signed in.
  for (const fault of takeFaults()) expect(fault).toContain("401");
});

import { expect, test } from "vitest";
import { expectNoAxeViolations } from "../browser";
import { pageAs } from "../signed-in";

test("whoever else has the negotiation open is seen beside the search, marked when on the same page", async () => {
  const reviewer = await pageAs("reviewer");
  await reviewer.goto("/n/UKR/issues/5");
  await reviewer.waitForResponse((response) => response.url().includes("/here?"));
  const analyst = await pageAs("analyst");
  await analyst.goto("/n/UKR/issues/5");
  const here = analyst.getByRole("list", { name: "Also here" });
  await here.getByRole("img", { name: "Demo reviewer, on this page" }).waitFor();
  expect(await here.getByRole("img", { name: /Demo analyst/ }).count()).toBe(0);
  await expectNoAxeViolations(analyst);
  await analyst.goto("/n/UKR/sources");
  await here.getByRole("img", { name: "Demo reviewer, in this negotiation" }).waitFor();
});

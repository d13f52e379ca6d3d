import { expect, test } from "vitest";
import { createEvent } from "@/domain/events/commands/create-event";
import { database } from "@/lib/db/client";
import { makeNegotiation } from "../factories";
import { pageAs } from "../signed-in";

test("a title and a place that are written from right to left stand one after the other, and turn nothing of ours", async () => {
  const talks = await makeNegotiation();
  const { prisma } = database();
  const user = await prisma.user.findUniqueOrThrow({ where: { email: "analyst@demo.test" } });
  await prisma.member.create({ data: { negotiationId: talks.id, userId: user.id, name: user.name, role: "analyst" } });
  const [title, place] = ["اجتماع القادة", "باريس"];
  const date = { edtf: "2026-01-06", text: null, basis: "absolute" as const, note: null };
  const { id } = await createEvent(talks.ctx("analyst"), { kind: "round", title, place, date });
  // The first as it could be stored before names were freed of such characters.
  const recordedById = talks.ctx("analyst").actor.memberId;
  for (const name of ["Ann \u202eRo", "Zoe Oak"]) {
    const person = await prisma.person.create({ data: { negotiationId: talks.id, name } });
    await prisma.eventParticipant.create({
      data: { negotiationId: talks.id, eventId: id, personId: person.id, recordedById },
    });
  }

  const page = await pageAs("analyst");
  await page.goto(`/n/${talks.key}/timeline`);
  const heading = page.getByRole("heading", { name: title });
  await heading.waitFor();
  const left = async (words: string) => (await heading.getByText(words).boundingBox())?.x ?? 0;
  expect(await left(title)).toBeLessThan(await left(place));
  const first = await page.locator("bdi", { hasText: "Ann" }).boundingBox();
  const second = await page.locator("bdi", { hasText: "Zoe Oak" }).boundingBox();
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
});

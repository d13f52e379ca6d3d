import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { mailSettled } from "@/domain/activity/mail";
import { addComment } from "@/domain/comments/commands/add-comment";
import { chooseMail } from "@/domain/members/commands/choose-mail";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { startMailServer } from "../mail-server";

let server: Awaited<ReturnType<typeof startMailServer>>;
let talks: TestNegotiation;
let issueId: string;

beforeAll(async () => {
  server = await startMailServer();
  process.env.SMTP_URL = server.url;
  process.env.PARLEY_URL = "https://parley.example";
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  delete process.env.PARLEY_URL;
  await server.stop();
});
beforeEach(async () => {
  talks = await makeNegotiation();
  issueId = (await talks.issue("A title of ours")).id;
  server.letters.length = 0;
  server.state.refuse = false;
});

const say = async (body: string, more: { parentId?: string } = {}) => {
  const target = { kind: "issue", id: issueId } as const;
  const { id } = await addComment(talks.ctx("analyst"), more.parentId ? { ...more, body } : { target, body });
  await mailSettled();
  return id;
};
const to = (role: string) => server.letters.filter((letter) => letter.includes(`${role}.${talks.key.toLowerCase()}@`));

describe("mail", () => {
  it("goes once to each who is mentioned, with the words and the lasting address of the comment", async () => {
    const id = await say("@Test lead and @Test lead, is it so?");
    expect(server.letters).toHaveLength(1);
    const [letter = ""] = to("lead");
    expect(letter).toContain("Test analyst mentioned you");
    expect(letter).toContain("is it so?");
    expect(letter).toContain(`https://parley.example/n/${talks.key}/comments/${id}`);
  });

  it("goes to who began a thread that is answered, and to who recorded a position that is returned", async () => {
    const { id: parentId } = await addComment(talks.ctx("commenter"), {
      target: { kind: "issue", id: issueId },
      body: "Well?",
    });
    await say("So.", { parentId });
    expect(to("commenter")).toHaveLength(1);
    const partyId = await talks.party("Atlantis");
    const citations = [talks.citation(await talks.capture(), "We sign today")];
    const meaning = { act: "stated", statement: "It stays.", basis: "official_text" } as const;
    const input = { issueId, partyId, ...meaning, citations, submit: true };
    const { id } = await recordPosition(talks.ctx("analyst"), input);
    await reviewPosition(talks.ctx("reviewer"), { positionId: id, verdict: "return", note: "Whose word?" });
    await mailSettled();
    expect(to("analyst").join()).toContain("Whose word?");
  });

  it("says no word of what is marked RED or AMBER+STRICT: only the link", async () => {
    for (const marking of ["red", "amber_strict"] as const) {
      await talks.ctx("lead").db.prisma.negotiation.update({ where: { id: talks.id }, data: { marking } });
      server.letters.length = 0;
      const id = await say("@Test lead SECRET");
      const [letter = ""] = to("lead");
      expect(letter).toContain(`/comments/${id}`);
      for (const word of ["SECRET", "Test analyst", talks.ctx("lead").negotiation.name])
        expect(letter).not.toContain(word);
    }
  });

  it("says no word either of a document that is marked so", async () => {
    const { captureId, documentId } = await talks.capture();
    const { prisma } = talks.ctx("lead").db;
    await prisma.document.update({ where: { id: documentId }, data: { marking: "red" } });
    const hazard = await prisma.hazard.create({
      data: { negotiationId: talks.id, captureId, kind: "missing_date", reason: "No date." },
    });
    await addComment(talks.ctx("analyst"), { target: { kind: "hazard", id: hazard.id }, body: "@Test lead SECRET" });
    await mailSettled();
    expect(to("lead")).toHaveLength(1);
    expect(to("lead").join()).not.toContain("SECRET");
  });

  it("is not sent to who switched it off", async () => {
    await chooseMail(talks.ctx("lead"), { mail: false });
    await say("@Test lead and @Test reviewer");
    expect(to("lead")).toEqual([]);
    expect(to("reviewer")).toHaveLength(1);
  });

  it("that the server refuses fails nothing", async () => {
    server.state.refuse = true;
    const errors = vi.spyOn(console, "error").mockImplementation(() => {});
    const id = await say("@Test lead, still said");
    expect(id).toBeTruthy();
    expect(server.letters).toEqual([]);
    expect(errors).toHaveBeenCalled();
    errors.mockRestore();
  });
});

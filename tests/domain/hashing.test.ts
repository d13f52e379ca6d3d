import { beforeEach, describe, expect, it, vi } from "vitest";
import { makePasswordLink } from "@/domain/access/commands/make-password-link";
import { resetPassword } from "@/domain/access/commands/reset-password";
import { hashPassword } from "@/domain/access/passwords";
import { joinByInvitation } from "@/domain/members/commands/accept-invitation";
import { inviteMember } from "@/domain/members/commands/invite-member";
import { firstRun } from "@/domain/negotiations/commands/first-run";
import { expectProblem } from "../expect-problem";
import { makeNegotiation, type TestNegotiation } from "../factories";

vi.mock("@/domain/access/passwords", async (original) => {
  const passwords = await original<typeof import("@/domain/access/passwords")>();
  return { ...passwords, hashPassword: vi.fn(passwords.hashPassword) };
});

const password = "a long password";
let ours: TestNegotiation;

beforeEach(async () => {
  ours = await makeNegotiation();
  vi.mocked(hashPassword).mockClear();
});

describe("a password, which is dear to hash, is hashed for no stranger", () => {
  it("without a link, or with one that was used", async () => {
    await expectProblem(resetPassword({ token: "A".repeat(43), password }), "refused");
    expect(hashPassword).not.toHaveBeenCalled();
    const { token } = await makePasswordLink(`viewer.${ours.key.toLowerCase()}@example.test`);
    await resetPassword({ token, password });
    await expectProblem(resetPassword({ token, password }), "refused");
    expect(hashPassword).toHaveBeenCalledTimes(1);
  });

  it("without an invitation, with one that was used, or with the e-mail of an account", async () => {
    const person = { name: "Newcomer", email: `newcomer.${ours.key.toLowerCase()}@example.test`, password };
    await expectProblem(joinByInvitation({ token: "A".repeat(43), ...person }), "refused");
    const { token } = await inviteMember(ours.ctx("lead"), { role: "viewer" });
    const email = `viewer.${ours.key.toLowerCase()}@example.test`;
    await expectProblem(joinByInvitation({ token, ...person, email }), "invalid");
    expect(hashPassword).not.toHaveBeenCalled();
    await joinByInvitation({ token, ...person });
    await expectProblem(joinByInvitation({ token, ...person, email: `x${person.email}` }), "refused");
    expect(hashPassword).toHaveBeenCalledTimes(1);
  });

  it("once there is an account", async () => {
    const person = { name: "First", email: "first@example.test", password };
    await expectProblem(firstRun({ person, negotiation: { key: "FIRST", name: "First talks" } }), "refused");
    expect(hashPassword).not.toHaveBeenCalled();
  });
});

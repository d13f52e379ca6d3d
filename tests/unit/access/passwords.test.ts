import { verify } from "@node-rs/argon2";
import { beforeEach, expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "@/domain/access/passwords";

vi.mock("@node-rs/argon2", { spy: true });

beforeEach(() => {
  vi.mocked(verify).mockClear();
});

test("an account that does not exist costs the same work as a wrong password, so the time tells nobody which it was", async () => {
  const stored = await hashPassword("correct horse battery");
  expect(await verifyPassword(stored, "a wrong password")).toBe(false);
  expect(await verifyPassword(null, "a wrong password")).toBe(false);
  const [known = [], unknown = []] = vi.mocked(verify).mock.calls;
  const cost = (hash: unknown) => String(hash).split("$").slice(0, 4);
  expect(cost(unknown[0])).toEqual(cost(known[0]));
  expect(unknown[1]).toBe(known[1]);
  expect(verify).toHaveBeenCalledTimes(2);
});

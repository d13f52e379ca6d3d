import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { afterEach, expect, test, vi } from "vitest";
import { claimsOf } from "@/domain/access/session-claims";
import { env } from "@/lib/env";

afterEach(() => {
  vi.useRealTimers();
});

test("a session cookie that was opened once is remembered, and no longer than it lives", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-07T10:00:00Z") });
  const sub = randomUUID();
  const cookie = await encode({ token: { sub, version: 3 }, secret: env().AUTH_SECRET, maxAge: 60 });
  for (let n = 0; n < 2; n++) expect(await claimsOf(cookie)).toEqual({ sub, version: 3 });
  vi.setSystemTime(new Date("2026-01-07T10:00:59Z"));
  expect(await claimsOf(cookie)).toEqual({ sub, version: 3 });
  // The library itself allows clocks to differ by 15 seconds.
  vi.setSystemTime(new Date("2026-01-07T10:01:16Z"));
  expect(await claimsOf(cookie)).toBeNull();
});

test("a cookie that says nothing we wrote claims nothing, however often it comes", async () => {
  const forged = await encode({ token: { sub: randomUUID(), version: 1 }, secret: "another secret, and a long one" });
  for (const cookie of [forged, forged, "", "a.b.c"]) expect(await claimsOf(cookie)).toBeNull();
});

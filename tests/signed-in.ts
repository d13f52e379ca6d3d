import type { Page } from "playwright-core";
import type { Role } from "@/domain/access/permissions";
import { database } from "@/lib/db/client";
import { newPage, type PageOptions } from "./browser";
import { address } from "./server";
import { sessionOf } from "./visitors";

/** The cookie of a session for a user of the app under test, made as signing in makes it. */
export async function sessionCookieFor(email: string): Promise<{ name: string; value: string }> {
  const user = await database().prisma.user.findUniqueOrThrow({ where: { email } });
  const [name = "", value = ""] = (await sessionOf(user.id, user.sessionVersion)).split("=");
  return { name, value };
}

/** A page of somebody who is signed in as the demo account of a role. */
export async function pageAs(role: Role, options: PageOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.context().addCookies([{ ...(await sessionCookieFor(`${role}@demo.test`)), url: address() }]);
  return page;
}

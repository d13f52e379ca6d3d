import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/domain/access/own-path";
import { sessionCookie } from "@/domain/access/session-cookie";

const development = process.env.NODE_ENV === "development";

// React's development build evaluates text to show where an error comes from.
const evaluation = development ? " 'unsafe-eval'" : "";
const before = "default-src 'self'; script-src 'self' 'nonce-";
const after = `' 'strict-dynamic'${evaluation}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'`;

/**
 * The policy of a page. Scripts run only with this request's nonce, which Next.js takes from the request's policy and puts on its own;
 * so every page renders when it is asked for. Styles may be inline: positions of panels and columns are set that way. Headers that are
 * the same for every answer stand in next.config.js, because passing through here costs more than they do.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = `${before}${randomBytes(16).toString("base64")}${after}`;
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (sessionCookie().secure) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

export const config = {
  matcher: [
    {
      // Files given to be taken in are not passed through here: Next.js would keep a copy of their first ten megabytes, and no more.
      // Captured bytes have a policy of their own.
      source: "/((?!_next/static|_next/image|api/n/[^/]+/intakes|api/n/[^/]+/raw).*)",
      // What a page asks for on its way to the next one is data, under the policy that the page came with.
      missing: [
        { type: "header", key: "rsc" },
        { type: "header", key: "next-action" },
      ],
    },
  ],
};

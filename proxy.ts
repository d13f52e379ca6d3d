import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/domain/access/own-path";
import { sessionCookie } from "@/domain/access/session-cookie";

const development = process.env.NODE_ENV === "development";

// React's development build evaluates text to show where an error comes from.
const evaluation = development ? " 'unsafe-eval'" : "";
const before = "default-src 'self'; script-src 'self' 'nonce-";
const after = `' 'strict-dynamic'${evaluation}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'`;

const constant = Object.entries({
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
});

/**
 * Headers that keep a page to itself. Scripts run only with this request's nonce, which Next.js takes from the request's policy and puts
 * on its own; so every page renders when it is asked for. Styles may be inline: positions of panels and columns are set that way.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = `${before}${randomBytes(16).toString("base64")}${after}`;
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of constant) response.headers.set(name, value);
  if (sessionCookie().secure) response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image).*)"] };

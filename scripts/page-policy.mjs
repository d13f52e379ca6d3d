// What is said with every page, and to Next.js about it. In the process that serves rather than in Next's own proxy, through which every
// request would pass twice: that costs a twentieth of a page.
import { randomBytes } from "node:crypto";

// React's development build evaluates text to show where an error comes from.
const evaluation = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
const before = "default-src 'self'; script-src 'self' 'nonce-";
const after = `' 'strict-dynamic'${evaluation}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'none'; frame-ancestors 'none'`;
const isSecure = process.env.PARLEY_URL?.startsWith("https:") ?? false;

/** The header in which a page finds its own address; see `domain/access/own-path.ts`. */
const pathHeader = "x-parley-path";

/** Built files have no scripts of their own. Captured bytes have a policy of their own. */
const without = /^\/(_next\/(static|image)\/|api\/n\/[^/]+\/raw(\/|\?|$))/;

/**
 * The policy of a page. Scripts run only with this request's nonce, which Next.js takes from the request's policy and puts on its own;
 * so every page renders when it is asked for. Styles may be inline: positions of panels and columns are set that way. What a page asks for on its way
 * to the next one is data, under the policy that the page came with. Headers that are the same for every answer stand in next.config.js.
 */
export function addPolicy(request, response) {
  const { headers, url = "/" } = request;
  // Both are ours to say: whoever asks may have sent some.
  delete headers["content-security-policy"];
  delete headers["content-security-policy-report-only"];
  delete headers[pathHeader];
  if (without.test(url) || headers.rsc !== undefined || headers["next-action"] !== undefined) return;
  const policy = `${before}${randomBytes(16).toString("base64")}${after}`;
  headers["content-security-policy"] = policy;
  headers[pathHeader] = url;
  response.setHeader("Content-Security-Policy", policy);
  if (isSecure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
}

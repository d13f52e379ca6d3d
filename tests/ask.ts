import { address } from "./server";

export interface Question {
  /** A Cookie header; nobody is signed in without one. */
  cookie?: string;
  headers?: Record<string, string>;
  method?: string;
  body?: string;
  /** Another server than the app under test. */
  base?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Where a redirect leads. */
  location: string | null;
  text: string;
}

/** One request, whose redirects are looked at rather than followed. */
export async function ask(path: string, { cookie, headers, method, body, base }: Question = {}): Promise<Answer> {
  const response = await fetch(base ? `${base}${path}` : address(path), {
    method: method ?? "GET",
    headers: { ...(cookie && { cookie }), ...headers },
    redirect: "manual",
    ...(body !== undefined && { body }),
  });
  const { status } = response;
  return { status, headers: response.headers, location: response.headers.get("location"), text: await response.text() };
}

/** The cookies that an answer sets, as a browser would send them back. */
export const cookiesOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

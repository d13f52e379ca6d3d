import { unstable_rethrow } from "next/navigation";
import { isKept } from "@/lib/kept-text";
import { Problem } from "@/lib/problem";
import { problemResponse } from "@/lib/problem-json";
import type { Ctx } from "./context";
import { requireMember } from "./session";

/** The door for endpoints of a negotiation: the caller's part in it, then the work; every failure becomes problem+json. */
export function endpoint<P extends { negotiation: string }>(
  work: (ctx: Ctx, request: Request, params: P) => Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<P> }): Promise<Response> => {
    try {
      const given = await params;
      assertSameOrigin(request);
      assertKept(request);
      return await work(await requireMember(given.negotiation), request, given);
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof Problem) return problemResponse(error);
      console.error(error);
      return problemResponse(new Problem("internal", "Something went wrong on our side."));
    }
  };
}

/** What the database cannot keep, it cannot look for either. */
function assertKept({ url }: Request): void {
  if ([...new URL(url).searchParams.values()].every(isKept)) return;
  throw new Problem("invalid", "The address holds a character that no text here can hold.");
}

/** A session cookie proves who asks, not from where: a write must come from our own pages. */
function assertSameOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const own =
    site === "same-origin" ||
    (origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get("host"));
  if (!own) throw new Problem("forbidden", "Writes are taken only from Parley's own pages.");
}

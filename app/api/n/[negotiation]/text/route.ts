import { z } from "zod";
import { printSection } from "@/components/reader/print-section";
import { sectionsOf } from "@/components/reader/sections";
import { endpoint } from "@/domain/access/endpoint";
import { may } from "@/domain/access/permissions";
import { readMarkedText } from "@/domain/board/read-capture";
import { parse } from "@/lib/parse";

const wanted = z.object({
  capture: z.string().default(""),
  /** UTF-16 units of the text: sections that begin from the one on and before the other. */
  from: z.coerce.number().int().min(0).default(0),
  to: z.coerce.number().int().min(0).default(Number.MAX_SAFE_INTEGER),
  /** The quote that is open beside the text. */
  quote: z.string().nullable().default(null),
});

/** Sections of a long text as HTML, each with the offset at which it begins. */
export const GET = endpoint(async (ctx, request) => {
  const { capture, from, to, quote } = parse(wanted, Object.fromEntries(new URL(request.url).searchParams));
  const marked = await readMarkedText(ctx, capture);
  const given = { ...marked, open: quote, mayDismiss: may(ctx.actor.role, "document.write") };
  const sections = sectionsOf(marked.text)
    .filter(({ start }) => start >= from && start < to)
    .map((section) => ({ start: section.start, html: printSection(given, section) }));
  return Response.json({ sections }, { headers: { "cache-control": "private, no-store" } });
});

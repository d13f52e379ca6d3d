import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { Problem } from "@/lib/problem";
import type { Found } from "../given-input";
import { openArchive } from "./archive";
import type { Extracted } from "./extracted";
import { linesOf } from "./lines";

const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const main = "word/document.xml";
const properties = "docProps/core.xml";

/**
 * The text of a Word document, its footnotes at the end, and the title it gives itself. Who its properties name as author is whoever
 * owns the program, so that is no byline.
 * @throws Problem "invalid" when it is damaged, too large when unfolded, or without text.
 */
export async function wordText(bytes: Uint8Array): Promise<Extracted> {
  const parts = await openArchive(bytes, [main, properties]);
  if (!parts.has(main))
    throw new Problem("invalid", "This is a zip archive and no Word document, whatever its name says.");
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      // Pictures are no text; they stay in the bytes.
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    )
    .catch(() => {
      throw new Problem(
        "invalid",
        "This Word file is damaged: it cannot be opened. Save it again from Word and retry.",
      );
    });
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  const text = linesOf(document.body);
  return { mediaType, text, found: titleIn(parts.get(properties) ?? ""), extractor: "mammoth 1.13.0" };
}

function titleIn(xml: string): Found[] {
  const written = /<dc:title>([^<]+)<\/dc:title>/.exec(xml)?.[1] ?? "";
  const { document } = parseHTML(`<!doctype html><html><body><p>${written}</p></body></html>`);
  const value = document.body.textContent?.replace(/\s+/g, " ").trim() ?? "";
  return value === "" || value.length > 2000 ? [] : [{ field: "title", value, where: "properties of the Word file" }];
}

import { getDocumentProxy } from "unpdf";
import { Problem } from "@/lib/problem";
import type { Found } from "../given-input";
import type { Extracted, Progress } from "./extracted";
import { pageText, type Run } from "./pdf-lines";

/** The most pages that are read: the longest treaties have a third of it. */
const mostPages = 3000;

/**
 * The text of a PDF, page after page, and the title it gives itself.
 * @throws Problem "invalid" when it is encrypted or damaged, has too many pages, or holds pictures of text and no text.
 */
export async function pdfText(bytes: Uint8Array, progress: Progress): Promise<Extracted> {
  const document = await open(bytes);
  const { numPages } = document;
  if (numPages > mostPages)
    throw new Problem(
      "invalid",
      `This PDF has ${numPages.toLocaleString("en-GB")} pages; at most 3,000 are read. Take it in by its parts.`,
    );
  const pages: string[] = [];
  for (let number = 1; number <= numPages; number += 1) {
    const page = await document.getPage(number).catch(() => {
      throw damaged();
    });
    const { items } = await page.getTextContent();
    pages.push(pageText(items.filter((item): item is typeof item & Run => "str" in item)));
    page.cleanup();
    progress(number / numPages);
  }
  const text = pages.filter(Boolean).join("\n\n");
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new Problem(
      "invalid",
      "There is no text in this PDF, only pictures of it, as a scanner makes them. Run a text recognition over it first.",
    );
  return { mediaType: "application/pdf", text, found: titleIn(await document.getMetadata()), extractor: "unpdf 1.7.0" };
}

const damaged = () => new Problem("invalid", "This PDF is damaged: it cannot be opened. Save or download it again.");

async function open(bytes: Uint8Array) {
  try {
    // The reader takes the memory that it is given, and no Buffer; so it is given a copy.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new Problem(
        "invalid",
        "This PDF is encrypted: it opens only with a password. Save a copy without one and take that in.",
      );
    throw damaged();
  }
}

/** The title in the information of the file, unless it is the name of the file that it was printed from. */
function titleIn({ info }: { info: unknown }): Found[] {
  const title = typeof info === "object" && info !== null && "Title" in info ? String(info.Title ?? "") : "";
  const value = title.replace(/\s+/g, " ").trim();
  if (value === "" || value.length > 2000 || /\.(docx?|pdf|indd|qxd|odt|rtf)$/i.test(value)) return [];
  return [{ field: "title", value, where: "information of the PDF" }];
}

import { fileTypeFromBuffer } from "file-type";
import { Problem } from "@/lib/problem";

/** What Parley can read. */
export type Kind = "text" | "html" | "pdf" | "docx";

const readable: Record<string, Kind> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** What else it may be, in words; by the beginning of its media type. */
const others: readonly (readonly [string, string])[] = [
  ["image/", "a picture"],
  ["audio/", "a sound recording"],
  ["video/", "a film"],
  ["font/", "a font"],
  ["application/x-cfb", "an old or a password-protected Word, Excel or PowerPoint file"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml", "an Excel table"],
  ["application/vnd.openxmlformats-officedocument.presentationml", "a PowerPoint presentation"],
  ["application/vnd.oasis.opendocument", "an OpenDocument file"],
  ["application/epub", "an e-book"],
  ["application/rtf", "an RTF file"],
  ["application/zip", "a zip archive"],
  ["application/gzip", "a compressed archive"],
];

const accepted = "Parley reads plain text, Markdown, web pages, PDF and Word (docx).";

/**
 * What some bytes are, by their content alone; a name and what a sender says decide nothing.
 * @throws Problem "invalid" for what Parley does not read, saying what it seems to be.
 */
export async function kindOf(bytes: Uint8Array): Promise<Kind> {
  if (bytes.length === 0) throw new Problem("invalid", "This file is empty.");
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  const kind = type && readable[type];
  if (kind) return kind;
  if (type && !/^(text|application)\/(xml|html|xhtml)/.test(type) && !isWordLike(bytes)) {
    const words = others.find(([start]) => type.startsWith(start))?.[1] ?? `of the type ${type}`;
    throw new Problem("invalid", `This is ${words}, whatever its name says. ${accepted}`);
  }
  if (isWordLike(bytes)) return "docx";
  return looksLikePage(bytes) ? "html" : "text";
}

/** An archive that has the part which every Word document has; its table of contents stands at its end, uncompressed. */
function isWordLike(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return new TextDecoder("latin1").decode(bytes.subarray(-100_000)).includes("word/document.xml");
}

/** Text that begins as a page does. A text that merely speaks of tags is none. */
function looksLikePage(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = new TextDecoder(utf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "latin1").decode(
    bytes.subarray(0, 4096),
  );
  const begun = head.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, "").replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, "");
  return /^<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|table|ul|ol|span|a|b|i|blockquote)\b/i.test(
    begun,
  );
}

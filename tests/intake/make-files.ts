import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

// Files for tests, made when they are wanted: nothing binary stands in the repository.

/** A PDF with these lines on its pages, in Helvetica. `encrypted` wants a password that nobody has; a page without lines is a picture. */
export function makePdf(
  pages: readonly (readonly string[])[],
  { title = "", encrypted = false } = {},
): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const escaped = (text: string) => text.replaceAll(/[\\()]/g, "\\$&");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ")}] >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (const [at, lines] of pages.entries()) {
    // An empty line is a gap between paragraphs.
    const drawn = lines.map((line) => `(${escaped(line)}) Tj 0 -14 Td`).join("\n");
    const stream = lines.length > 0 ? `BT /F1 11 Tf 72 760 Td\n${drawn}\nET` : "0 0 200 200 re f";
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
    );
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  add(`<< /Title (${escaped(title)}) >>`);
  const info = objects.length;
  if (encrypted) {
    const nonsense = "a1".repeat(32);
    add(`<< /Filter /Standard /V 1 /R 2 /O <${nonsense}> /U <${nonsense}> /P -4 >>`);
  }
  let text = "%PDF-1.4\n";
  const places = objects.map((content, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${content}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, "0")} 00000 n \n`;
  const lock = encrypted ? ` /Encrypt ${objects.length} 0 R /ID [<a1> <a1>]` : "";
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

export async function makeZip(parts: Record<string, string | Buffer>): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const inXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A Word document of these paragraphs; `more` are further parts of its archive. */
export function makeWord(
  paragraphs: readonly string[],
  { title = "", more = {} as Record<string, string | Buffer> } = {},
) {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${inXml(text)}</w:t></w:r></w:p>`)
    .join("");
  return makeZip({
    "[Content_Types].xml": types,
    "_rels/.rels": relations,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    "docProps/core.xml": `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${inXml(title)}</dc:title><dc:creator>Office user</dc:creator></cp:coreProperties>`,
    ...more,
  });
}

/** A Word document of a few kilobytes that unfolds to 160 MB. */
export const makeBomb = () =>
  makeWord(["Words."], { more: { "word/media/image1.bmp": Buffer.alloc(160 * 1024 * 1024) } });

/** A page with an article, in a site's furniture. `head` is what it says about itself. */
export const makePage = (paragraphs: readonly string[], head = "") =>
  `<!doctype html><html><head>${head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/all">All news</a></li></ul></nav>
<article><h1>The talks</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article><footer>All rights reserved</footer></body></html>`;

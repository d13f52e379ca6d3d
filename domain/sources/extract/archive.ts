import { fromBuffer } from "yauzl";
import { Problem } from "@/lib/problem";

/** The most that a Word document may unfold to, in bytes, and in parts. A treaty with its pictures is far below both. */
const most = { bytes: 120 * 1024 * 1024, parts: 5000 };

const tooLarge = () =>
  new Problem(
    "invalid",
    "This Word file unfolds to more than 120 MB, as files do that are made to break programs. It was not opened.",
  );
const broken = () =>
  new Problem("invalid", "This Word file is damaged: it cannot be opened. Save it again from Word and retry.");

/**
 * Unfolds an archive without keeping it, counting what comes out rather than believing what it says of itself, and returns the parts named in
 * `wanted` as text.
 * @throws Problem "invalid" when it is damaged, encrypted, or larger than a document can be.
 */
export function openArchive(bytes: Uint8Array, wanted: readonly string[]): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (failed, archive) => {
      if (failed) return reject(broken());
      const texts = new Map<string, string>();
      let total = 0;
      let parts = 0;
      const stop = (problem: Problem) => {
        archive.close();
        reject(problem);
      };
      archive.on("error", () => stop(broken()));
      archive.on("end", () => resolve(texts));
      archive.on("entry", (entry) => {
        parts += 1;
        if (parts > most.parts || total + entry.uncompressedSize > most.bytes) return stop(tooLarge());
        archive.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return stop(broken());
          const kept: Buffer[] = [];
          stream.on("data", (part: Buffer) => {
            total += part.length;
            if (wanted.includes(entry.fileName)) kept.push(part);
            if (total > most.bytes) stream.destroy(tooLarge());
          });
          stream.on("error", (error) => stop(error instanceof Problem ? error : broken()));
          stream.on("end", () => {
            if (wanted.includes(entry.fileName)) texts.set(entry.fileName, Buffer.concat(kept).toString("utf8"));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}

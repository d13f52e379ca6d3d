import { Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Problem } from "@/lib/problem";

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The content of an answer, unpacked; null as soon as it is more than `limit` bytes, packed or unpacked, so that a small answer cannot unfold
 * into a large one.
 * @throws Problem "invalid" for a packing that was not asked for.
 */
export async function readContent(
  body: Readable,
  encoding: string,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const name = encoding.trim().toLowerCase();
  const unpack = name === "" || name === "identity" ? null : unpackers[name];
  if (unpack === undefined) {
    body.on("error", () => undefined).destroy();
    throw new Problem("invalid", `The server packs its answer in a way that was not asked for (${name.slice(0, 40)}).`);
  }
  let packed = 0;
  let over = false;
  async function* counted() {
    for await (const part of body) {
      packed += part.length;
      over ||= packed > limit;
      if (over) return;
      yield part;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const content = unpack ? source.pipe(unpack()) : source;
  if (content !== source) source.on("error", (error) => content.destroy(error));
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of content) {
      length += part.length;
      over ||= length > limit;
      if (over) break;
      parts.push(part);
    }
  } catch (error) {
    // What was cut off here unpacks to a fault.
    if (!over) throw error;
  }
  source.destroy();
  if (over) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

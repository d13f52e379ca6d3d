import { createHash } from "node:crypto";

/** SHA-256 as 64 lower-case hexadecimal digits (FIPS 180-4); of a text, that of its UTF-8 bytes. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/** Passes bytes on unchanged and knows the SHA-256 of those that have passed. */
export function summing(): { stream: Transform; sha256(): string } {
  const sum = createHash("sha256");
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, sha256: () => sum.digest("hex") };
}

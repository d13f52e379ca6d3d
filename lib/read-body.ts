import { Problem } from "./problem";

/**
 * The body of a request, read no further than `limit` bytes. One that says beforehand that it is longer is not read at all.
 * @throws Problem "invalid" on the field `file` when it is longer.
 */
export async function readBody(request: Request, limit: number, message: string): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = () => new Problem("invalid", message, { file: message });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLong();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw tooLong();
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

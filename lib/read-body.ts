import { Problem } from "./problem";

type Body = Pick<Request, "headers" | "body">;

/**
 * The JSON in the body of a request, of at most `limit` bytes.
 * @throws Problem "invalid" when it is longer or no JSON.
 */
export async function readJson(request: Body, limit: number): Promise<unknown> {
  const body = await readBody(request, limit, () => new Problem("invalid", "The body is too long."));
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new Problem("invalid", "The body is not JSON.");
  }
}

/**
 * The body of a request, read no further than `limit` bytes. One that says beforehand that it is longer is not read at all.
 * @throws what `tooLong` makes, when it is longer.
 */
export async function readBody(request: Body, limit: number, tooLong: () => Problem): Promise<Uint8Array<ArrayBuffer>> {
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

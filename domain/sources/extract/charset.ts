import { analyse } from "chardet";
import { Problem } from "@/lib/problem";

/** Below this, of 100, the detection is a guess among several. */
const leastConfidence = 30;

export type Decoded = { text: string; charset: string };

/**
 * The text of some bytes in the character set that they are in: that of a byte-order mark; else that which the server says; else that which the
 * page says about itself; else UTF-8 when the bytes are valid UTF-8; else the likeliest by the frequencies of its letters. What is declared
 * is believed only as far as the bytes bear it out.
 * @param declared the content type that came with the bytes, if any.
 * @throws Problem "invalid" when the bytes are no text, or in a character set that cannot be told.
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const mark = markOf(bytes);
  const candidates = mark ? [mark] : [charsetIn(declared ?? ""), declaredWithin(bytes), "utf-8"];
  for (const charset of candidates) {
    const text = charset && attempt(bytes, charset);
    if (text) return checked(text);
  }
  const [best] = analyse(bytes.subarray(0, 100_000));
  const text = best && best.confidence >= leastConfidence ? attempt(bytes, best.name) : null;
  if (text) return checked(text);
  throw unreadable();
}

/** The character set that a byte-order mark stands for. */
function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

const charsetIn = (contentType: string) => /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null;

/** What a page says in its first kilobytes: `<meta charset>`, `<meta http-equiv>` or an XML declaration. */
function declaredWithin(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (!/^\s*<[?!a-z]/i.test(head)) return null;
  const charset =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? /^\s*<\?xml[^>]+encoding=["']([\w.-]+)/.exec(head);
  // A page that could be read this far is in no such set, whatever it says (HTML Standard, 13.2.3.2).
  return charset?.[1]?.replace(/^utf-16.*/i, "utf-8") ?? null;
}

function attempt(bytes: Uint8Array, charset: string): Decoded | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    return { text: decoder.decode(bytes), charset: decoder.encoding };
  } catch {
    return null;
  }
}

/** Text has next to no control characters; pictures and programs are full of them. */
function checked(decoded: Decoded): Decoded {
  const controls = decoded.text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  if (controls > 2 + decoded.text.length / 500) throw unreadable();
  return decoded;
}

const unreadable = () =>
  new Problem(
    "invalid",
    "The characters of this file cannot be told: it is no text, or its encoding is unknown. Save it as UTF-8 and try again.",
  );

import type { Stretch } from "@/lib/sentences";

const pairs: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’" };

/** The stretches between quotation marks, marks included. One that is not closed goes on to the end. An apostrophe is none: a single mark opens before a word and after a blank. */
export function quotationsOf(text: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  let at = start;
  while (at < end) {
    const mark = text.charAt(at);
    const closing = pairs[mark];
    const opens = closing !== undefined && (mark !== "‘" || /[\s(]|^$/.test(at > start ? text.charAt(at - 1) : ""));
    if (!opens) {
      at += 1;
      continue;
    }
    let to = at + 1;
    while (to < end && !isClosing(text, to, closing, mark)) to += 1;
    const last = Math.min(end, to + 1);
    found.push({ start: at, end: last });
    at = last;
  }
  return found;
}

function isClosing(text: string, at: number, closing: string, mark: string): boolean {
  if (!closing.includes(text.charAt(at))) return false;
  return mark !== "‘" || !/\p{L}/u.test(text.charAt(at + 1));
}

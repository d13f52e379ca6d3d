/** Somebody who is named in a text. `id` is a UUID, `name` the name at the time of writing. */
export type Mention = Readonly<{ id: string; name: string }>;

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** A mention as it is stored within Markdown: `@[Ann Ro](member:…)`, with `[`, `]` and `\` of the name escaped. */
export const mentionSource = `@\\[((?:\\\\[\\[\\]\\\\]|[^\\[\\]\\\\\\r\\n])+)\\]\\(member:(${uuid})\\)`;

/** Code is quoted as it stands: what looks like a mention in it is none. */
const code = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)|^(?: {4}|\t).*$/gm;

export function writeMention({ id, name }: Mention): string {
  return `@[${oneLine(name).replace(/[[\]\\]/g, "\\$&")}](member:${id})`;
}

/** The mention that stands at the beginning of a text, with its length there; null when none does. */
export function mentionAt(text: string): (Mention & { length: number }) | null {
  const [whole, name, id] = new RegExp(`^${mentionSource}`).exec(text) ?? [];
  return whole && name && id ? { id, name: plainName(name), length: whole.length } : null;
}

/** Everybody whom a stored text mentions, each once, in order. */
export function mentionsIn(text: string): Mention[] {
  const found = new Map<string, Mention>();
  replaceOutsideCode(text, new RegExp(mentionSource, "g"), (whole, name = "", id = "") => {
    if (!found.has(id)) found.set(id, { id, name: plainName(name) });
    return whole;
  });
  return [...found.values()];
}

/** A stored text as people read and type it: `@Ann Ro`. */
export function plainMentions(text: string): string {
  return replaceOutsideCode(text, new RegExp(mentionSource, "g"), (_, name = "") => `@${plainName(name)}`);
}

/**
 * A typed text as it is stored. `@` and the whole name of one of `people` becomes a mention: the longest name that fits, where the `@` stands
 * free and the name ends with a word. A name that two of them share is nobody's. A mention that is written out stays if it is of one of
 * them, and is but a name otherwise: nobody is mentioned who is not offered.
 */
export function withMentions(text: string, people: readonly Mention[]): string {
  const known = new Set(people.map(({ id }) => id));
  const written = replaceOutsideCode(text, new RegExp(mentionSource, "g"), (whole, name = "", id = "") =>
    known.has(id) ? whole : `@${plainName(name)}`,
  );
  const byName = new Map<string, string | null>();
  for (const { id, name } of people) {
    const key = oneLine(name);
    byName.set(key, byName.has(key) && byName.get(key) !== id ? null : id);
  }
  const names = [...byName.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (names.length === 0) return written;
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const typed = new RegExp(`(?<![\\p{L}\\p{N}_@])@(${escaped})(?![\\p{L}\\p{N}_])`, "gu");
  return replaceOutsideCode(written, typed, (whole, name = "") => {
    const id = byName.get(name);
    return id ? writeMention({ id, name }) : whole;
  });
}

function plainName(escaped: string): string {
  return escaped.replace(/\\([[\]\\])/g, "$1");
}

function oneLine(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

function replaceOutsideCode(text: string, pattern: RegExp, by: (whole: string, ...groups: string[]) => string): string {
  let done = "";
  let from = 0;
  for (const { 0: quoted, index } of text.matchAll(code)) {
    done += text.slice(from, index).replace(pattern, by) + quoted;
    from = index + quoted.length;
  }
  return done + text.slice(from).replace(pattern, by);
}

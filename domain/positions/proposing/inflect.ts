import type { Grammar } from "../lexicon/entry";

export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

/** The forms of an English verb, irregular ones from the grammar; a form that is two (past and participle) is given as both. */
export function formsOf(verb: string, { irregular }: Grammar): [form: string, as: VerbForm][] {
  const known = irregular[verb];
  if (known) {
    const [third, past, participle, ing] = known;
    return [
      [verb, "base"],
      [third, "third"],
      [past, "past"],
      [participle, "participle"],
      [ing, "ing"],
    ];
  }
  const ending = /[^aeiou]y$/.test(verb) ? "ied" : verb.endsWith("e") ? "d" : "ed";
  const stem = ending === "ied" ? verb.slice(0, -1) : verb;
  const third = ending === "ied" ? `${stem}ies` : /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const past = stem + ending;
  const ing = /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
  return [
    [verb, "base"],
    [third, "third"],
    [past, "past"],
    [past, "participle"],
    [ing, "ing"],
  ];
}

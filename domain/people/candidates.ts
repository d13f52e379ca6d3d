import type { NameFormKind } from "@/domain/parties/name-forms";
import { type Agreement, type Comparison, compareNames, mayBeAlike, POSSIBLE_MATCH } from "./names";
import { isSameOffice } from "./names/office-words";
import type { UnknownName } from "./unknown-names";

/** Somebody whom a name may mean, with every form that stands. `offices` are titles as they are recorded. */
export type Bearer = Readonly<{
  kind: "party" | "person";
  id: string;
  name: string;
  forms: readonly { form: string; kind: NameFormKind }[];
  offices: readonly string[];
}>;

/** A suggestion: never more than that. `proposed` is the kind that the form would be, if it is theirs. */
export type Candidate = Readonly<{
  bearer: Pick<Bearer, "kind" | "id" | "name">;
  /** 0 to 1. */
  score: number;
  reasons: readonly string[];
  proposed: NameFormKind;
}>;

/** A single word, or a thing's name, has only its likeness to speak for it: then it must be near. */
const near = 0.8;
/** How much of what is missing to certainty an office makes up for. */
const officeWeight = 0.35;
const mostCandidates = 3;

/**
 * Who a name may mean among the parties and people of a negotiation, best first, at most three. Scored by `compareNames` against every form but descriptions; an office beside the name
 * that is the bearer's own raises the score, but never that of somebody with whom only a first name agrees. Pure and deterministic: equal scores go by name, then id.
 *
 * @param translated whether the text went through a machine's translation, which then has probably made the form.
 */
export function candidatesFor(
  name: Pick<UnknownName, "surface" | "office" | "weak">,
  bearers: readonly Bearer[],
  translated = false,
): Candidate[] {
  return bearers
    .flatMap((bearer) => candidateOf(name, bearer, translated) ?? [])
    .sort((a, b) => b.score - a.score || compare(a.bearer.name, b.bearer.name) || compare(a.bearer.id, b.bearer.id))
    .slice(0, mostCandidates);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function candidateOf(
  name: Pick<UnknownName, "surface" | "office" | "weak">,
  bearer: Bearer,
  translated: boolean,
): Candidate | null {
  const described = bearer.forms.filter(({ kind }) => kind === "role_phrase").map(({ form }) => form);
  const forms = [bearer.name, ...bearer.forms.filter(({ kind }) => kind !== "role_phrase").map(({ form }) => form)];
  let best: (Comparison & { form: string }) | null = null;
  for (const form of new Set(forms)) {
    if (!mayBeAlike(name.surface, form)) continue;
    const compared = compareNames(name.surface, form);
    if (best === null || compared.score > best.score) best = { ...compared, form };
  }
  if (best === null || best.how.includes("partial") || best.how.every((how) => how === "initial")) return null;
  const { office } = name;
  const same =
    office === null ? null : ([...bearer.offices, ...described].find((other) => isSameOffice(office, other)) ?? null);
  const score = same === null ? best.score : best.score + (1 - best.score) * officeWeight;
  if (score < (name.weak ? near : POSSIBLE_MATCH)) return null;
  const reasons = [
    ...(best.form === bearer.name ? [] : [`Held against “${best.form}”.`]),
    ...best.reasons,
    ...(same === null ? [] : [`“${office}” stands beside it: ${bearer.name} is ${same}.`]),
  ];
  const { kind, id } = bearer;
  return {
    bearer: { kind, id, name: bearer.name },
    score: Math.round(score * 1000) / 1000,
    reasons,
    proposed: proposedKind(best.how, translated),
  };
}

/** How a form that agrees in this way most likely came about. */
export function proposedKind(how: readonly Agreement[], translated: boolean): NameFormKind {
  if (how.includes("script")) return "transliteration";
  const isGarbled = how.some((one) => one === "sound" || one === "spelling" || one === "parted");
  if (translated && (isGarbled || how.includes("given"))) return "translation_artefact";
  if (how.includes("given") || how.includes("parted")) return "transliteration";
  if (isGarbled) return "typo";
  return how.includes("family") || how.includes("initial") ? "short" : "official";
}

/** A score in words, for who does not read numbers. */
export function likenessInWords(score: number): string {
  if (score >= 0.95) return "all but the same";
  if (score >= 0.85) return "very like";
  return score >= 0.75 ? "like" : "perhaps";
}

import { type Bearer, type Candidate, candidatesFor } from "./candidates";
import { mentionFinder } from "./mentions";
import type { NameVerdict } from "./name-verdict-vocabulary";
import { findUnknownNames, type Known, type UnknownName } from "./unknown-names";

/** A judgement that stands: the latest on its pair that is not withdrawn. `at` is an instant, ISO 8601. */
export type StandingJudgement = {
  id: string;
  form: string;
  verdict: NameVerdict;
  bearer: { kind: "party" | "person"; id: string; name: string };
  note: string;
  by: string;
  at: string;
  /** Where the form was seen. */
  seen: { captureId: string; title: string } | null;
};

/** What is known of names in a negotiation. */
export type KnownNames = { bearers: Bearer[]; judgements: StandingJudgement[] };

/** A name to be asked about, with whom it may mean. `doubt` is the judgement "unsure" that stands on a pair. */
export type AskedName = Pick<UnknownName, "surface" | "office" | "places" | "reasons"> & {
  candidates: (Candidate & { doubt: StandingJudgement | null })[];
};

type Seen = {
  text: string;
  /** Whether it went through a machine's translation. */
  translated?: boolean;
  /** Stretches that are no reporting: a byline or an address is nobody of ours. */
  boilerplate?: readonly { start: number; end: number }[];
};

/**
 * Who stands in a text and is not known: for each name that no form covers, whom it may mean, without the pairs that a person has judged different. A doubtful word that is near
 * nobody is left out. Reads the forms once for many texts. Pure.
 */
export function nameAsker({ bearers, judgements }: KnownNames): (seen: Seen) => AskedName[] {
  const find = mentionFinder<Known>(
    bearers.flatMap(({ name, forms, kind }) => {
      const ref = kinds[kind];
      return [name, ...forms.map(({ form }) => form)].map((form) => ({ form, ref }));
    }),
  );
  const pair = (form: string, bearer: { kind: string; id: string }) => `${bearer.kind} ${bearer.id} ${form}`;
  const standing = new Map(judgements.map((judgement) => [pair(judgement.form, judgement.bearer), judgement]));
  return ({ text, translated = false, boilerplate = [] }) =>
    findUnknownNames(text, find(text)).flatMap((name) => {
      const places = name.places.filter(
        ({ start, end }) => !boilerplate.some((range) => range.start < end && start < range.end),
      );
      const candidates = candidatesFor(name, bearers, translated)
        .map((candidate) => ({ ...candidate, doubt: standing.get(pair(name.surface, candidate.bearer)) ?? null }))
        .filter(({ doubt }) => doubt?.verdict !== "different");
      if (places.length === 0 || (name.weak && candidates.length === 0)) return [];
      const { surface, office, reasons } = name;
      return [{ surface, office, places, reasons, candidates }];
    });
}

const kinds: Readonly<Record<Bearer["kind"], Known>> = { party: { kind: "party" }, person: { kind: "person" } };

/** A name of several texts: where it is met, and the best that any of them suggests. */
export type AskedAcross = Omit<AskedName, "places" | "reasons"> & {
  met: { captureId: string; title: string; times: number; first: { start: number; end: number } }[];
};

/** The names of several texts as one list: those with the likeliest suggestion first, then those met in most texts. */
export function askedAcross(
  texts: readonly { captureId: string; title: string; names: readonly AskedName[] }[],
): AskedAcross[] {
  const all = new Map<string, AskedAcross>();
  for (const { captureId, title, names } of texts)
    for (const { surface, office, places, candidates } of names) {
      const [first] = places;
      if (!first) continue;
      const known = all.get(surface) ?? { surface, office, candidates: [], met: [] };
      const best = (of: AskedAcross["candidates"]) => of[0]?.score ?? 0;
      all.set(surface, {
        surface,
        office: known.office ?? office,
        candidates: best(candidates) > best(known.candidates) ? candidates : known.candidates,
        met: [...known.met, { captureId, title, times: places.length, first: { start: first.start, end: first.end } }],
      });
    }
  return [...all.values()].sort(
    (a, b) =>
      (b.candidates[0]?.score ?? 0) - (a.candidates[0]?.score ?? 0) ||
      b.met.length - a.met.length ||
      (a.surface < b.surface ? -1 : 1),
  );
}

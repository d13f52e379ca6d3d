/** Words by which an office is named, heads first. "Messenger" is what machines make of an envoy. Data: add what the press writes. */
const heads =
  "president premier chancellor minister secretary ambassador envoy messenger emissary negotiator mediator senator congressman congresswoman representative general colonel lieutenant captain admiral marshal commander king queen prince princess emperor emir sultan sheikh pope patriarch judge justice chief leader head chair chairman chairwoman spokesman spokeswoman spokesperson adviser advisor aide director commissioner governor mayor deputy speaker diplomat delegate attaché журналіст президент прем'єр премьер канцлер міністр министр посол посланник секретар секретарь речник генерал πρόεδρος πρωθυπουργός υπουργός πρέσβης";
/** What stands with them. */
const modifiers =
  "prime foreign defence defense interior finance justice energy economy trade vice special lead top national security presidential secretary-general secretary-general’s former ex acting new then outgoing senior first deputy chief state general supreme high";
/** Titles of courtesy and rank: part of how a name is written, and no part of the name. */
const courtesies = "mr mrs ms miss mx dr prof professor sir dame lord lady rev gen col lt capt sgt";

const set = (words: string) => new Set(words.split(" "));
const headWords = set(heads);
const modifierWords = set(modifiers);
const courtesyWords = set(courtesies);

const bare = (word: string) =>
  word
    .toLowerCase()
    .replace(/[’']s$/u, "")
    .replace(/\.$/u, "");

/** "Minister", "envoy": a word that makes whoever stands beside it somebody. */
export const isOfficeHead = (word: string) => headWords.has(bare(word));
export const isOfficeWord = (word: string) => headWords.has(bare(word)) || modifierWords.has(bare(word));
export const isCourtesy = (word: string) => courtesyWords.has(bare(word));

/** Heads that the press uses for one another. */
const alike = [
  set("envoy messenger emissary"),
  set("negotiator mediator"),
  set("adviser advisor aide"),
  set("chair chairman chairwoman"),
];
const leveled = (word: string) => {
  const plain = bare(word).replace("defense", "defence");
  return [...(alike.find((words) => words.has(plain)) ?? [plain])][0] ?? plain;
};

/**
 * Whether two descriptions name the same office: the same head, and no modifier in the shorter that the longer lacks ("foreign minister" is no "defence minister"; "minister" may be
 * either). Countries and articles count for nothing.
 */
export function isSameOffice(a: string, b: string): boolean {
  const words = (office: string) => (office.match(/[\p{L}’'-]+/gu) ?? []).filter(isOfficeWord).map(leveled);
  const [one, other] = [words(a), words(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.some((word) => headWords.has(word)) && short.every((word) => long.includes(word));
}

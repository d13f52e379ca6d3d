/** Languages besides English in which dates are read. */
export const otherLanguages = ["de", "fr", "ru", "uk"] as const;
export type OtherLanguage = (typeof otherLanguages)[number];

/** The words of a language from which a date is read, as sources of expressions; January first. Data. */
type DateWords = Readonly<{
  months: readonly string[];
  weekday: string;
  /** Of the day of writing alone. */
  today: string;
  week: string;
  month: string;
  year: string;
  /** Words that look back, and on, from the day they count from. */
  back: string;
  on: string;
  /** They give a number and take it back. */
  loose: string;
  /** They count from another day than that of writing. */
  later: string;
  /** They stand with a date and say nothing of which. */
  neutral: string;
}>;

export const dateWords: Readonly<Record<OtherLanguage, DateWords>> = {
  de: {
    months: "januar|jänner februar märz april mai juni juli august september oktober november dezember".split(" "),
    weekday: "(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?",
    today: "heute|gestern|vorgestern|morgen|übermorgen",
    week: "wochen?",
    month: "monat(?:s|es|en?)?",
    year: "jahr(?:es|en?)?",
    back: "letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?",
    on: "nächste[nrsm]?|kommende[nrsm]?",
    loose: "etwa|rund|ungefähr|circa|ca|gegen|mehr als|über|fast|knapp",
    later: "später|danach|darauf|zuvor|vorher|nach|vorabend",
    neutral: "am|an|im|in|den|dem|der|des|das|dieser|dieses|diesen|seit|bis|ab|vom|von|zum|um",
  },
  fr: {
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
    weekday: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    today: "aujourd['’]hui|hier|avant-hier|demain|après-demain",
    week: "semaines?",
    month: "mois",
    year: "ans?|années?",
    back: "derni(?:er|ère)s?|passée?s?",
    on: "prochaine?s?",
    loose: "environ|près de|plus de|vers|presque|quelque",
    later: "plus tard|plus tôt|après|avant|lendemain|veille",
    neutral: "le|la|les|l|du|des|de|d|au|en|à|ce|cet|cette|depuis|jusqu",
  },
  ru: {
    months:
      "январ[ьяе] феврал[ьяе] март[ае]? апрел[ьяе] ма[йяе] июн[ьяе] июл[ьяе] август[ае]? сентябр[ьяе] октябр[ьяе] ноябр[ьяе] декабр[ьяе]".split(
        " ",
      ),
    weekday: "понедельник[аеу]?|вторник[аеу]?|сред[аеуы]|четверг[аеу]?|пятниц[аеуы]|суббот[аеуы]|воскресень[еюя]",
    today: "сегодня|вчера|позавчера|завтра|послезавтра",
    week: "недел\\p{L}+",
    month: "месяц\\p{L}*",
    year: "год(?:а|у|ы|ом|ов)?|лет",
    back: "прошл\\p{L}+|минувш\\p{L}+",
    on: "следующ\\p{L}+|будущ\\p{L}+|ближайш\\p{L}+",
    loose: "около|примерно|приблизительно|более|почти|свыше",
    later: "спустя|позже|позднее|раньше|ранее|после|накануне",
    neutral: "в|во|на|с|со|от|до|к|по|этот|этом|этого|эту|г",
  },
  uk: {
    months:
      "січ(?:ень|ня|ні) лют(?:ий|ого|ому) берез(?:ень|ня|ні) квіт(?:ень|ня|ні) трав(?:ень|ня|ні) черв(?:ень|ня|ні) лип(?:ень|ня|ні) серп(?:ень|ня|ні) верес(?:ень|ня|ні) жовт(?:ень|ня|ні) листопад[аі]? груд(?:ень|ня|ні)".split(
        " ",
      ),
    weekday:
      "понеділ(?:ок|ка|ку)|вівтор(?:ок|ка|ку)|серед[аиу]|четвер(?:га?|гу)?|п['’ʼ]?ятниц[яюі]|субот[аиу]|неділ[яюі]",
    today: "сьогодні|[ву]чора|позавчора|завтра|післязавтра",
    week: "тиж(?:день|ні|ня|нів|нем)",
    month: "місяц\\p{L}+",
    year: "р(?:ік|оку|оки|оків|оці)",
    back: "минул\\p{L}+",
    on: "наступн\\p{L}+|найближч\\p{L}+",
    loose: "близько|приблизно|понад|майже|більше",
    later: "потому|пізніше|раніше|після|напередодні",
    neutral: "в|у|на|з|із|від|до|по|цей|цього|цьому|р",
  },
};

const all = (pick: (words: DateWords) => string) => otherLanguages.map((one) => pick(dateWords[one])).join("|");
const word = (source: string) => `(?<!\\p{L})(?:${source})(?!\\p{L})`;

/** A word of a language, alone. */
export const wordOf = (source: string, flags = "iu") => new RegExp(word(source), flags);
export const looselyElsewhere = wordOf(all(({ loose }) => loose));

const months = all((words) => words.months.join("|"));
/** What words of these languages can bear, finest first; see `lib/precision.ts`. */
export const borneElsewhere: readonly (readonly ["day" | "week" | "month", RegExp])[] = [
  ["day", wordOf(`${all(({ weekday }) => weekday)}|${all(({ today }) => today)}`)],
  ["day", new RegExp(`(?<!\\d)\\d{1,2}(?:\\.|er)?\\s?${word(months)}`, "iu")],
  ["week", wordOf(all(({ week }) => week))],
  ["month", wordOf(`${all(({ month }) => month)}|${months}`)],
];

/** Whether words name a day, week or month in one of these languages, or are of a script of theirs beyond a year's own words. */
export function namesElsewhere(words: string): boolean {
  const rest = words.replace(
    wordOf(
      all(({ year, neutral }) => `${year}|${neutral}`),
      "giu",
    ),
    " ",
  );
  return borneElsewhere.some(([, pattern]) => pattern.test(rest)) || /\p{Script=Cyrillic}/u.test(rest);
}

/**
 * The languages in which words are tried, in order: that of the document and then English, which people write about it in; where no language is
 * known, those that the script allows.
 */
export function languagesFor(language: string | null, words: string): readonly (OtherLanguage | "en")[] {
  const known = otherLanguages.find((one) => one === language?.slice(0, 2).toLowerCase());
  if (known) return [known, "en"];
  if (language !== null) return ["en"];
  return /\p{Script=Cyrillic}/u.test(words) ? ["uk", "ru"] : ["en", "de", "fr"];
}

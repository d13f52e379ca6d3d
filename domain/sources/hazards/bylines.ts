import type { Stretch } from "./finding";
import { linesOf } from "./passages";

/** Bylines stand near the top. */
const firstLines = 12;
const longestByline = 90;
/** A small letter that meets a capital: a name whose end ran into the next word. Not Mc, Mac, De or Le, which names are made with. */
const runTogether = /(?<!\b(?:Mc|Mac|De|Le|La|Fitz|O))(?<=\p{Ll})\p{Lu}\p{Ll}{2,}/u;
const office =
  /\b(?:editor|correspondent|reporter|writer|journalist|columnist|analyst|producer|contributor|bureau chief|staff)\b/iu;

/** A byline that lost the space or the line break between the writer's name and office: the name is no longer readable as one. */
export function findRunTogetherBylines(text: string): Stretch[] {
  return linesOf(text)
    .slice(0, firstLines)
    .filter(({ words }) => words.length <= longestByline && !/[.?!]$/u.test(words))
    .filter(({ words }) => runTogether.test(words) && office.test(words))
    .map(({ start, end }) => ({ start, end, reason: "A byline: the writer's name and office run together." }));
}

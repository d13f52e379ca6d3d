import type { Stretch } from "./finding";
import { linesOf, type Passage, sentencesOf } from "./passages";

/** Section heads of explainers. Under the first kind stands commentary, under the second reporting. */
const commentaryHead =
  /^(?:why (?:it|this|that)(?:['’]s| is)? (?:important|matters?|significant)|why (?:it|this) counts|significance|the big picture|our (?:take|view|analysis)|analysis|opinion|the bottom line|bottom line|implications?|what it means)\s*[:?]?$/iu;
const otherHead =
  /^(?:what(?:['’]s| is| has)? (?:happening|happened|next|new|going on|at stake)|driving the news|the latest|key (?:points|takeaways|facts)|at a glance|background|context|go deeper|between the lines|zoom (?:in|out)|by the numbers|tl;?dr|in brief|overview|summary|conclusion)\s*[:?]?$/iu;

/** Words of a sentence that says what matters. */
const evaluation =
  /\b(?:significant (?:step|development|moment|shift)|(?:is|are|was|were|remains?) (?:crucial|critical|vital|pivotal|essential|key)\b|underscor\w+|highlights? the (?:importance|need|significance)|could (?:influence|reshape|impact|affect|have)|may (?:reshape|influence)|geopolitical landscape|serves as a reminder|a testament to|paves? the way|sets? the stage|raises? (?:important )?questions|far-reaching|turning point|game.?changer|commitment to)\b/iu;

/** Words of a sentence that reports: somebody said or did something, or holds or refuses it. Such a sentence is never greyed. */
const reporting =
  /\b(?:said|says?|told|stated|announced|declared|according to|insist\w*|reject\w*|refus\w*|ruled out|rules out|demand\w*|propos(?:ed|es|al)|offer(?:ed|s)|pledg\w*|sign(?:ed|s)|accept(?:ed|s)|den(?:ied|ies)|warn(?:ed|s)|threaten\w*|call(?:ed|s) (?:for|on)|request\w*|urg(?:ed|es|ing)|met|meets?|visited|resulted in|agreed)\b|["“”]/iu;

/** The close of an article that looks at the world instead of the matter. Only where the article ends. */
const close =
  /\b(?:the world (?:watches|is watching|waits|holds its breath)|only time will tell|remains? to be seen|hopeful for|(?:hopes?|hoping) for (?:a )?(?:resolution|peace|better)|as the (?:dialogue|situation|story|conflict|talks?) (?:continues?|unfolds?|evolves?)|one thing is (?:clear|certain)|stay tuned|history will judge|a (?:glimmer|ray) of hope)\b/iu;

/** Section heads of explainers: words of the page, none of the report. */
export function findSectionHeads(text: string): Stretch[] {
  return linesOf(text)
    .filter(({ words }) => commentaryHead.test(words) || otherHead.test(words))
    .map(({ start, end, words }) => ({ start, end, reason: `A section head (“${words}”).` }));
}

/** Commentary: evaluating sentences under a head that announces them, and a sentimental close. */
export function findCommentary(text: string): Stretch[] {
  const sentences = sentencesOf(text).filter(
    ({ words }) => !/^(?:related|further|other|more)?\s*(?:sources?|references|links)\s*:/iu.test(words),
  );
  const last = sentences.filter(({ words }) => /[.!?]["”’]?$/u.test(words)).at(-1);
  return [
    ...underCommentaryHeads(text, sentences),
    ...(last && close.test(last.words) && !reporting.test(last.words)
      ? [{ start: last.start, end: last.end, reason: "A sentimental close: it hopes, and reports nothing." }]
      : []),
  ];
}

function underCommentaryHeads(text: string, sentences: readonly Passage[]): Stretch[] {
  const heads = linesOf(text).filter(({ words }) => commentaryHead.test(words) || otherHead.test(words));
  return heads.flatMap((head, at) => {
    if (!commentaryHead.test(head.words)) return [];
    const until = heads[at + 1]?.start ?? text.length;
    return sentences
      .filter(
        ({ start, end, words }) =>
          start >= head.end && end <= until && evaluation.test(words) && !reporting.test(words),
      )
      .map(({ start, end }) => ({
        start,
        end,
        reason: `Commentary under “${head.words}”: it says what matters, not who holds what.`,
      }));
  });
}

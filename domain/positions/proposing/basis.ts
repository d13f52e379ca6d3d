import type { Stretch } from "@/lib/sentences";
import type { AttributionBasis } from "../vocabulary";
import type { Party } from "./context";
import { type Frame, shownWords } from "./frame";
import type { Hit } from "./hits";
import type { ReadParagraph } from "./paragraph";
import type { Who } from "./who";

/** What is known when the basis is asked for. */
export type Told = Readonly<{
  sentence: Stretch;
  holder: Party | null;
  agent: Who | null;
  frame: Frame | null;
  hit: Hit | null;
  isQuoted: boolean;
}>;

/** How directly the words come from the holder, with the words that say so; null where they do not. */
export function basisOf(
  paragraph: ReadParagraph,
  text: string,
  told: Told,
): { basis: AttributionBasis; reason: string } | null {
  const { sentence, holder, agent, frame, hit, isQuoted } = told;
  const cue = (basis: AttributionBasis, near: Stretch = sentence) => cueIn(paragraph, text, basis, near);
  const by = (basis: AttributionBasis, reason: string | null) => (reason === null ? null : { basis, reason });
  const speaker = frame?.who ?? agent;
  const said = frame ? shownWords(frame.words, frame.who) : agent ? shownWords(agent.words, agent) : null;
  const unnamed = speaker?.isAnonymous ? said : cue("anonymous_official");
  return (
    by("anonymous_official", unnamed) ??
    by("leaked", cue("leaked")) ??
    aboutAnother(holder, frame) ??
    (speaker ? by("party_channel_post", cue("party_channel_post")) : null) ??
    by("official_text", cue("official_text")) ??
    (frame ? null : (by("outlet_inference", cue("outlet_inference")) ?? by("agentless", cue("agentless")))) ??
    (isQuoted && said ? by("on_record_quote", `${said}, in quotation marks`) : null) ??
    (frame || agent?.person ? by("on_record_paraphrase", `${said}, in the reporter's words`) : null) ??
    (agent?.party && hit?.entry.says && hit.entry.weak !== undefined ? by("on_record_paraphrase", said) : null) ??
    (agent?.party && hit?.entry.says ? by("on_record_paraphrase", `${said}, in the reporter's words`) : null) ??
    (hit?.isPassive && !agent ? by("agentless", "nobody is said to do it") : null) ??
    (agent?.party ? by("outlet_inference", "no speaker is given") : null)
  );
}

function aboutAnother(holder: Party | null, frame: Frame | null): { basis: AttributionBasis; reason: string } | null {
  const party = frame?.who.party;
  if (!frame || !party || !holder || party.id === holder.id) return null;
  const reason = `${shownWords(frame.words, frame.who)}, of ${party.name}, about ${holder.name}`;
  if (party.principal && holder.principal) return { basis: "attributed_by_opponent", reason };
  return frame.who.person ? { basis: "named_official_about_another", reason } : null;
}

/** The first words of a basis that stand in a stretch. */
function cueIn({ cues, tokens }: ReadParagraph, text: string, basis: AttributionBasis, near: Stretch): string | null {
  for (const { from, to, refs } of cues) {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    if (refs.includes(basis) && start >= near.start && end <= near.end) return `“${text.slice(start, end)}”`;
  }
  return null;
}

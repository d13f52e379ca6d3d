import type { DemoComment } from "../types";
import { onEvidence, onHazard, thread } from "./thread";

export const evidenceComments: readonly DemoComment[] = [
  thread({
    on: onEvidence("aggregator-monday"),
    by: "commenter",
    body: "Which Monday? Three meetings in Paris look alike here.",
    replies: [
      {
        by: "analyst",
        body: "1 December 2025. Miami the day before and Moscow the day after leave no other. Neither is dated in the text, so the basis is external.",
      },
      { by: "reviewer", body: "Fine. Keep the weekday as the surface text." },
    ],
    resolvedBy: "reviewer",
  }),
  thread({
    on: onEvidence("september-leaders"),
    by: "analyst",
    body: "About 30 countries here, more than 30 in the January copy. Two counts of two meetings, or one number that grew?",
    replies: [
      { by: "reviewer", body: "Two meetings. Cite each for its own event and give no membership figure." },
      {
        by: "commenter",
        body: "Elsewhere one reads 35. I would write about 30 to 35 on the party and leave it there.",
      },
    ],
    resolvedBy: "analyst",
  }),
  thread({
    on: onEvidence("september-campaign"),
    by: "reviewer",
    body: "This cannot be right. A side that wants a full settlement first does not go on after it.",
    replies: [
      { by: "analyst", body: "I recorded it as printed. The explainer has the opposite, in one plain sentence." },
      {
        by: "reviewer",
        body: "Then it is the translation, a lost “without”. Correct the position and keep this as evidence against.",
      },
      { by: "analyst", body: "Done. Hazard marked on the sentence, old version kept as corrected." },
    ],
    resolvedBy: "reviewer",
  }),
  thread({
    on: onEvidence("september-minister"),
    by: "analyst",
    body: "The copy has John Hill. The minister at the time was John Healey. I would rather not join the two on a guess. @Demo reviewer, is *unsure* right here?",
    replies: [
      {
        by: "commenter",
        body: "Office and date fit. But the name goes back two steps, so unsure is the honest answer.",
      },
    ],
  }),
  thread({
    on: onHazard("What the text says about hopes after Trump met Putin in Alaska cannot be understood."),
    by: "commenter",
    body: "@Demo analyst, does the page in the original language have this sentence whole?",
    replies: [
      { by: "analyst", body: "I have not found that page. @Demo lead, may I ask the broadcaster for it?" },
      { by: "lead", body: "Yes, and take the answer in as a document of its own." },
    ],
  }),
  thread({
    on: onEvidence("september-veto"),
    by: "reviewer",
    body: "He spoke English and this has been through another language. Do not put it in quotation marks anywhere.",
    replies: [
      { by: "analyst", body: "Agreed. The English wording should be easy to find; I will take it in when I have it." },
    ],
  }),
  thread({
    on: onEvidence("wire-headline"),
    by: "analyst",
    body: "Third round in the headline, third session in two days in the post. A round is not a session.",
    replies: [{ by: "reviewer", body: "The post wins. One round with sessions; the headline stays as context." }],
    resolvedBy: "reviewer",
  }),
  thread({
    on: onEvidence("wire-hardest"),
    by: "commenter",
    body: "The name in brackets inside the quotation is not the president's. It reads as if he had said it.",
    replies: [
      { by: "analyst", body: "Marked as an insertion by the editor. It changes nothing of what the post says." },
    ],
    resolvedBy: "commenter",
  }),
  thread({
    on: onEvidence("wire-coalition"),
    by: "commenter",
    body: "Does this make the United States a member of the coalition? @Demo viewer, you asked the same.",
    replies: [
      { by: "analyst", body: "It says that Americans came to its meeting. Others count them in, others do not." },
      { by: "lead", body: "Contested, so no membership. The note on the party says why." },
    ],
    resolvedBy: "lead",
  }),
  thread({
    on: onEvidence("january-not-shown"),
    by: "reviewer",
    body: "Not shown to Russia, and Russia has answered in the negative: one sentence apart. To what did it answer?",
    replies: [
      { by: "analyst", body: "@Demo reviewer, perhaps to earlier drafts. The text does not say." },
      { by: "commenter", body: "Or the answer is to the idea of talks. I would not build on it." },
    ],
  }),
  thread({
    on: onEvidence("january-control"),
    by: "reviewer",
    body: "75 and 99 percent as of when? Without a day these cannot go into a briefing.",
    replies: [{ by: "analyst", body: "No day in the text. Graded 4 and phrased as said, not as fact." }],
  }),
  thread({
    on: onEvidence("aggregator-leak"),
    by: "reviewer",
    body: "We hold this for what it says about the envoy's standing in Kyiv. Nothing from the transcript itself goes on the board.",
    visibility: "team",
    replies: [
      { by: "lead", body: "Right, @Demo reviewer. If we get the transcript it comes in as leaked, and we talk first." },
    ],
  }),
];

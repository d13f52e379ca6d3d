import type { DemoComment } from "../types";
import { onIssue, onPosition, onStatusChange, thread } from "./thread";

export const boardComments: readonly DemoComment[] = [
  thread({
    on: onPosition("russia-force-nato"),
    by: "reviewer",
    body: "NATO troops and Western troops are not the same claim. France could send soldiers without the alliance.",
    replies: [
      { by: "analyst", body: "Both kept, with September as evidence against. The scope is the dispute." },
      { by: "commenter", body: "A later statement may have narrowed it. Nothing here shows that." },
    ],
  }),
  thread({
    on: onPosition("us-backstop-term"),
    by: "commenter",
    body: "Air support in August, 15 years in January, and a lead in monitoring. Do these contradict each other?",
    replies: [
      { by: "reviewer", body: "No. The offer moved. That is why the first one ends where the second begins." },
      { by: "analyst", body: "The lead in monitoring has its own issue. It comes from others, so it is graded lower." },
    ],
    resolvedBy: "reviewer",
  }),
  thread({
    on: onPosition("france-arms-intent"),
    by: "commenter",
    body: "Is there anything on paper for the letter of intent?",
    replies: [
      { by: "analyst", body: "Known from outside, not taken in yet. Hence analyst inference and no better than 3." },
    ],
  }),
  thread({
    on: onPosition("uk-force-intent"),
    by: "reviewer",
    body: "The explainer says agreement, the wire says declaration of intent. The wire is closer to the paper.",
    replies: [{ by: "analyst", body: "And the explainer's agreement is about guarantees. I had joined two things." }],
    resolvedBy: "reviewer",
  }),
  thread({
    on: onPosition("ukraine-territory-discuss"),
    by: "commenter",
    body: "Does willing to discuss mean willing to give?",
    replies: [{ by: "analyst", body: "No, and the sentence does not say it. The act is reaffirmed." }],
    resolvedBy: "commenter",
  }),
  thread({
    on: onPosition("russia-framework-history"),
    by: "analyst",
    body: "Is this a position on the framework at all, or only the way the war is talked about? Left as a draft until we decide.",
  }),
  thread({
    on: onPosition("coalition-guarantees-unfinished"),
    by: "analyst",
    body: "The explainer is the only voice for the layers. With no source of its own I would not count it as independent for long.",
    replies: [
      {
        by: "reviewer",
        body: "No sentence in common with the other two so far. If its origin turns up, the lineage changes.",
      },
    ],
  }),
  thread({
    on: onIssue("force"),
    by: "commenter",
    body: "What sets the force in motion: a ceasefire or a peace agreement? Three documents say one, the wire says the other.",
    replies: [
      {
        by: "analyst",
        body: "The declaration is the only signed text, and by the wire it says peace agreement. The others speak of guarantees.",
      },
      { by: "reviewer", body: "Conditions say agreement. This stays open until someone has read the declaration." },
    ],
  }),
  thread({
    on: onIssue("plant"),
    by: "analyst",
    body: "One document counts territory alone as outstanding, another names the plant as well. Either the ten percent are loosely put or the plant came back.",
    replies: [{ by: "reviewer", body: "The post names it, and it is the later text. Tabled is right." }],
  }),
  thread({
    on: onIssue("framework"),
    by: "lead",
    body: "90 percent agreed between whom? Until we know, no number of this kind on the first page of a briefing.",
    replies: [{ by: "analyst", body: "Between Kyiv and Washington, I think. The text does not say so." }],
  }),
  thread({
    on: onIssue("cities"),
    by: "lead",
    body: "Hold back on this one in talks with outsiders. Two unnamed reports are easily quoted as a plan.",
    visibility: "team",
    replies: [{ by: "reviewer", body: "Graded 5, and the holder is unattributed. It should not travel." }],
  }),
  thread({
    on: onStatusChange("force-scope"),
    by: "commenter",
    body: "Why is this no agreement, if three leaders signed?",
    replies: [
      { by: "lead", body: "Both principals have to accept. Ukraine has, Russia rules it out. The scope says who did." },
    ],
    resolvedBy: "lead",
  }),
  thread({
    on: onStatusChange("monitoring-discussed"),
    by: "analyst",
    body: "Wire: settled. Explainer: still open. They may both be right, one about taking part and one about how.",
    replies: [
      { by: "reviewer", body: "Then the status is under discussion. Reopen it if the joint statement says more." },
    ],
  }),
  thread({
    on: onStatusChange("arms-referred"),
    by: "reviewer",
    body: "Referred, since it runs between two governments. If the framework takes up arms supply it comes back.",
  }),
];

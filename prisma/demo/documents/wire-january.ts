import type { DemoDocument } from "../types";
import { paragraphs } from "./text";

export const wireJanuary: DemoDocument = {
  slug: "wire-january",
  source: "menafn",
  title: "Another session announced on the hardest points",
  outlet: "MENAFN",
  byline: null,
  published: { edtf: "2026-01-07?", text: "Wednesday; January 7 without a year", basis: "inferred" },
  language: "en",
  note: "Mostly quotations of posts and of a statement by the presidential office, none of them linked.",
  by: "analyst",
  capture: {
    transform: "paraphrase",
    text: paragraphs(
      "Ukraine's president announced on a Wednesday that his negotiators would sit down with the Americans once more. The headline counts it as the third round of talks. His post, as quoted, counts a third session within two days.",
      "The post on X expects the hardest parts of the basic framework to come up: the Zaporizhzhia plant and territory. (Inside the quotation the wire has added the name of the president of the United States in brackets.) Kyiv, he wrote, will not avoid hard questions and will not be what stands in the way of peace. He asked the team to look at formats in which leaders from Kyiv, Washington and Europe could meet, and wanted a full report by evening.",
      "Rustem Umerov wrote that security advisers of several states had been consulted, Americans among them. They had dealt with the parameters of guarantees, with deterring Russia and with the order of the next steps.",
      "The coalition met on Tuesday. Steve Witkoff and Jared Kushner came for the United States. In a joint statement the members then promised to take part in watching over a ceasefire, in an operation that the United States leads; this counts as one element of the guarantees.",
      "Apart from it, Zelenskyy, Macron and Starmer put their names to a declaration: they intend to send a multinational force to Ukraine if a peace agreement comes about.",
      "Witkoff wrote that his delegation had held several meetings with Europeans and Ukrainians and would go on. According to the presidential office in Kyiv, Tuesday evening was about what Ukraine and the United States do together for a just peace. Its statement says that the work on guarantees and on the framework continues in Paris on January 7. (No year is given, and no post is linked.)",
    ),
    hazards: [
      {
        kind: "editorial_insertion",
        reason: "A name in brackets was put into the president's words by the wire.",
        quote: "(Inside the quotation the wire has added the name of the president of the United States in brackets.)",
      },
      {
        kind: "missing_links",
        reason: "Posts are quoted as seen on X and not linked.",
        quote: "(No year is given, and no post is linked.)",
      },
      { kind: "missing_date", reason: "A day and a month, no year; no date of publication.", quote: null },
    ],
    evidence: {
      "wire-headline": "The headline counts it as the third round of talks.",
      "wire-third": "His post, as quoted, counts a third session within two days.",
      "wire-hardest":
        "The post on X expects the hardest parts of the basic framework to come up: the Zaporizhzhia plant and territory.",
      "wire-no-obstacle":
        "Kyiv, he wrote, will not avoid hard questions and will not be what stands in the way of peace.",
      "wire-formats":
        "He asked the team to look at formats in which leaders from Kyiv, Washington and Europe could meet, and wanted a full report by evening.",
      "wire-parameters":
        "They had dealt with the parameters of guarantees, with deterring Russia and with the order of the next steps.",
      "wire-coalition": "The coalition met on Tuesday. Steve Witkoff and Jared Kushner came for the United States.",
      "wire-monitoring":
        "In a joint statement the members then promised to take part in watching over a ceasefire, in an operation that the United States leads; this counts as one element of the guarantees.",
      "wire-declaration":
        "Zelenskyy, Macron and Starmer put their names to a declaration: they intend to send a multinational force to Ukraine if a peace agreement comes about.",
      "wire-sessions":
        "Witkoff wrote that his delegation had held several meetings with Europeans and Ukrainians and would go on.",
      "wire-evening":
        "According to the presidential office in Kyiv, Tuesday evening was about what Ukraine and the United States do together for a just peace.",
      "wire-january":
        "Its statement says that the work on guarantees and on the framework continues in Paris on January 7.",
    },
    later: null,
  },
};

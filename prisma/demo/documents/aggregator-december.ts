import type { DemoDocument } from "../types";
import { paragraphs } from "./text";

export const aggregatorDecember: DemoDocument = {
  slug: "aggregator-december",
  source: null,
  title: "Paris between Miami and Moscow",
  outlet: null,
  byline: null,
  published: { edtf: "2025-12~", text: null, basis: "relative_to_event" },
  language: "en",
  note: "Rewritten from other reports that it does not name. The meeting is the one of 1 December 2025.",
  by: "analyst",
  capture: {
    transform: "paraphrase",
    text: paragraphs(
      "Emmanuel Macron received Volodymyr Zelenskyy in Paris on a Monday, and Rustem Umerov, who negotiates for Kyiv with Washington, took part. Talks with Steve Witkoff in Miami had come before. Paris was to hear what Miami had brought and to prepare the next step, a meeting with Vladimir Putin in Moscow. Nothing was published from the three-way conversation. Umerov sounded hopeful and spoke of progress toward a peace with dignity.",
      "Marco Rubio said that a halt in the fighting is not enough: Ukraine has to come out of the war sovereign, independent and able to prosper.",
      "There are reservations about limits on Ukraine's armed forces, about giving up land in the Donbas and about NATO membership; whose reservations they are is not said. Membership stands in Ukraine's constitution, the text notes. It was suggested, by nobody in particular, that the alliance and Moscow could handle the matter in a framework between them.",
      "Kyiv may be asked to hand over Kramatorsk and Sloviansk, again according to reports without a name. No troops of either side would then stand in the two cities. An official of the United States, not named, found the details too delicate for the public.",
      "Jean-Noël Barrot saw the first coordinated work of American and European negotiators on guarantees. In his words as reported, a strong Ukrainian army after the peace is what prevents a new attack, and Europeans will help to rebuild it. The text also reports that France agreed to deliver up to 100 Rafale aircraft, and shows no document for it.",
      "Questions are asked in Kyiv about Witkoff, after a leaked transcript in which he appears to advise Russian officials on presenting their demands. Vladimir Putin, it is reported, holds that Ukrainian forces leave the regions Moscow wants, or Russia takes them by military means. What the Kremlin answers to the proposals is still to be seen. Russia's foreign ministry places the war in a long line of Western attacks on the country.",
      "(The page closes with a wish for a good outcome and with two source labels that carry no address.)",
    ),
    hazards: [
      { kind: "missing_outlet", reason: "The page names no outlet and no author.", quote: null },
      { kind: "missing_date", reason: "No date of publication; the meeting is placed on a Monday only.", quote: null },
      {
        kind: "missing_links",
        reason: "Two labels promise sources and lead nowhere.",
        quote: "with two source labels that carry no address",
      },
      {
        kind: "boilerplate",
        reason: "A sentimental close and a source list: no reporting.",
        quote: "(The page closes with a wish for a good outcome and with two source labels that carry no address.)",
      },
    ],
    evidence: {
      "aggregator-monday":
        "Emmanuel Macron received Volodymyr Zelenskyy in Paris on a Monday, and Rustem Umerov, who negotiates for Kyiv with Washington, took part.",
      "aggregator-miami": "Talks with Steve Witkoff in Miami had come before.",
      "aggregator-moscow":
        "Paris was to hear what Miami had brought and to prepare the next step, a meeting with Vladimir Putin in Moscow.",
      "aggregator-hopeful": "Umerov sounded hopeful and spoke of progress toward a peace with dignity.",
      "aggregator-rubio":
        "Marco Rubio said that a halt in the fighting is not enough: Ukraine has to come out of the war sovereign, independent and able to prosper.",
      "aggregator-reservations":
        "There are reservations about limits on Ukraine's armed forces, about giving up land in the Donbas and about NATO membership; whose reservations they are is not said.",
      "aggregator-constitution": "Membership stands in Ukraine's constitution, the text notes.",
      "aggregator-framework":
        "It was suggested, by nobody in particular, that the alliance and Moscow could handle the matter in a framework between them.",
      "aggregator-cities":
        "Kyiv may be asked to hand over Kramatorsk and Sloviansk, again according to reports without a name.",
      "aggregator-zone": "No troops of either side would then stand in the two cities.",
      "aggregator-delicate":
        "An official of the United States, not named, found the details too delicate for the public.",
      "aggregator-coordinated":
        "Jean-Noël Barrot saw the first coordinated work of American and European negotiators on guarantees.",
      "aggregator-army":
        "In his words as reported, a strong Ukrainian army after the peace is what prevents a new attack, and Europeans will help to rebuild it.",
      "aggregator-rafale": "France agreed to deliver up to 100 Rafale aircraft, and shows no document for it.",
      "aggregator-leak":
        "Questions are asked in Kyiv about Witkoff, after a leaked transcript in which he appears to advise Russian officials on presenting their demands.",
      "aggregator-ultimatum":
        "Vladimir Putin, it is reported, holds that Ukrainian forces leave the regions Moscow wants, or Russia takes them by military means.",
      "aggregator-kremlin": "What the Kremlin answers to the proposals is still to be seen.",
      "aggregator-history":
        "Russia's foreign ministry places the war in a long line of Western attacks on the country.",
    },
    later: null,
  },
};

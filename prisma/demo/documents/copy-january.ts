import { unknown } from "../dates";
import type { DemoDocument } from "../types";
import { paragraphs } from "./text";

export const copyJanuary: DemoDocument = {
  slug: "copy-january",
  source: null,
  title: "Leaders gather in Paris over guarantees",
  outlet: null,
  byline: null,
  published: unknown,
  language: "en",
  note: "Reworks a broadcaster's report on the meeting of 6 January 2026, apparently written before it ended.",
  by: "analyst",
  capture: {
    transform: "paraphrase",
    text: paragraphs(
      "Emmanuel Macron receives Volodymyr Zelenskyy and partners of Ukraine in Paris. They want to agree on what protects Kyiv in case there is a ceasefire with Russia. More than 30 countries of the coalition are represented at a high level. Mediators of the United States have come, Steve Witkoff and Jared Kushner among them; Keir Starmer and Mark Rutte are there too.",
      "After a recent meeting with Donald Trump, Zelenskyy put the agreed share of his plan at 90 percent. What is left, the text says, is territory that Kyiv is pressed to give up; who presses is not said. Russia has not been shown the proposals. In the same breath the text says that Russia's answer has been negative so far.",
      "Moscow is said to hold about 75 percent of the Donetsk region and almost 99 percent of Luhansk, without a day for either figure. Its advance is slow, and it hardly wants to give way on what it seeks in the Donbas. Strikes on Ukraine's energy supply have grown with the cold, and Ukrainian drones have hit an oil depot near Lipetsk.",
      "An international force that would back Ukraine after a deal is likely to come up, as are guarantees against a new attack. Help for the army and for the economy is on the list as well.",
      "What the European allies want most is that Washington binds itself to act if Russia breaks an agreement. After the talks with Trump there were reports that the United States had proposed guarantees for 15 years. How these would work is open.",
      "American action there worries European leaders, for what it means for the world's order. Washington has turned toward Venezuela, and those who meet in Paris over Ukraine have to find their way around that.",
    ),
    hazards: [
      { kind: "missing_outlet", reason: "The page names neither itself nor the broadcaster it reworks.", quote: null },
      { kind: "missing_date", reason: "No date and no weekday.", quote: null },
      {
        kind: "missing_links",
        reason: "The report on the term of 15 years is mentioned without saying whose it is.",
        quote: "there were reports that the United States had proposed guarantees for 15 years",
      },
    ],
    evidence: {
      "january-ceasefire": "They want to agree on what protects Kyiv in case there is a ceasefire with Russia.",
      "january-thirty": "More than 30 countries of the coalition are represented at a high level.",
      "january-share":
        "After a recent meeting with Donald Trump, Zelenskyy put the agreed share of his plan at 90 percent.",
      "january-outstanding":
        "What is left, the text says, is territory that Kyiv is pressed to give up; who presses is not said.",
      "january-not-shown": "Russia has not been shown the proposals.",
      "january-negative": "In the same breath the text says that Russia's answer has been negative so far.",
      "january-control":
        "Moscow is said to hold about 75 percent of the Donetsk region and almost 99 percent of Luhansk, without a day for either figure.",
      "january-aims": "Its advance is slow, and it hardly wants to give way on what it seeks in the Donbas.",
      "january-energy":
        "Strikes on Ukraine's energy supply have grown with the cold, and Ukrainian drones have hit an oil depot near Lipetsk.",
      "january-force": "An international force that would back Ukraine after a deal is likely to come up",
      "january-economy": "Help for the army and for the economy is on the list as well.",
      "january-respond":
        "What the European allies want most is that Washington binds itself to act if Russia breaks an agreement.",
      "january-term":
        "After the talks with Trump there were reports that the United States had proposed guarantees for 15 years.",
      "january-term-open": "How these would work is open.",
    },
    later: null,
  },
};

import type { DemoDocument } from "../types";
import { paragraphs } from "./text";

export const copySeptember: DemoDocument = {
  slug: "copy-september",
  source: null,
  title: "Leaders meet on guarantees, read through a translation",
  outlet: null,
  byline: null,
  published: { edtf: "2025-09~", text: null, basis: "relative_to_event" },
  language: "en",
  note: "A broadcaster's report that seems to have gone through another language and back. The digest says where its words cannot be trusted. The byline runs a journalist's name into an office title; a journalist is no party.",
  by: "analyst",
  capture: {
    transform: "paraphrase",
    text: paragraphs(
      "(First come a design template's postal address, twice, and a byline run into an office title.)",
      "Leaders of about 30 countries met Ukraine's president in Paris on a Thursday, many by video, chaired by Macron and Starmer. They want to secure Kyiv once a ceasefire is agreed and to win the United States over. What the text says about hopes after Trump met Putin in Alaska cannot be understood.",
      "A month earlier Trump had said that the United States would help, probably with support from the air; Western allies want this confirmed. It could mean protection or intelligence. French officials said that many European partners see no military guarantee without an American safety net. Mark Rutte wanted the coalition to settle its own offer before the American part. An Élysée source listed three aims: stronger Ukrainian forces, a separate force that shows Western backing, and the American net.",
      "Zelenskyy said before the talks that Kyiv had signals from the Americans about a backstop. Putin spoke of some light ahead and of ways to keep Ukraine safe after the fighting. Russia wants no Western forces in Ukraine, and wants to be a guarantor itself. Kyiv, as far as the garbled word can be read, and its allies refused that. Putin also suggested talks in Moscow, called unrealistic. Without a deal, he warned, Russia would solve all its tasks.",
      "Rutte said that Russia has no veto over Western troops in a sovereign country. Germany finds such promises premature. Ukraine asks the coalition for a reassurance force of Europeans, with British and French troops in it. Trump told a broadcaster on Wednesday that he stays committed to an end of the war. A British defence minister, his name garbled, said that no option is closed.",
      "Kyiv and its allies say that a ceasefire has to come first. As printed, Russia's campaign will not end even with a full settlement. As printed, too, the Élysée source says that Russia intends no ceasefire inside a deal. The source pointed to Korea, where American troops stand as a signal: an idea very important to the Ukrainians.",
    ),
    hazards: [
      {
        kind: "boilerplate",
        reason: "The address belongs to the site's design template, not to the report.",
        quote: "(First come a design template's postal address, twice, and a byline run into an office title.)",
      },
      { kind: "missing_outlet", reason: "Neither the page nor the broadcaster behind it is named.", quote: null },
      { kind: "missing_date", reason: "Thursday and Wednesday, without a date.", quote: null },
      {
        kind: "translation_artefact",
        reason: "A whole sentence lost its meaning in translation.",
        quote: "What the text says about hopes after Trump met Putin in Alaska cannot be understood.",
      },
      {
        kind: "translation_artefact",
        reason: "The name of Kyiv was turned into another word; that Kyiv is meant is our reading.",
        quote: "as far as the garbled word can be read",
      },
      {
        kind: "translation_artefact",
        reason: "The minister's family name does not match any holder of the office.",
        quote: "A British defence minister, his name garbled",
      },
      {
        kind: "polarity_suspect",
        reason: "Says the opposite of what the January explainer reports; a word for “without” seems lost.",
        quote: "As printed, Russia's campaign will not end even with a full settlement.",
      },
      {
        kind: "polarity_suspect",
        reason: "Makes sense only if “inside” stands for “before” or “outside”.",
        quote: "As printed, too, the Élysée source says that Russia intends no ceasefire inside a deal.",
      },
    ],
    evidence: {
      "september-leaders":
        "Leaders of about 30 countries met Ukraine's president in Paris on a Thursday, many by video, chaired by Macron and Starmer.",
      "september-ceasefire": "They want to secure Kyiv once a ceasefire is agreed and to win the United States over.",
      "september-alaska": "What the text says about hopes after Trump met Putin in Alaska cannot be understood.",
      "september-air":
        "A month earlier Trump had said that the United States would help, probably with support from the air",
      "september-confirm": "Western allies want this confirmed",
      "september-net":
        "French officials said that many European partners see no military guarantee without an American safety net.",
      "september-own-offer": "Mark Rutte wanted the coalition to settle its own offer before the American part.",
      "september-aims":
        "An Élysée source listed three aims: stronger Ukrainian forces, a separate force that shows Western backing, and the American net.",
      "september-signals": "Zelenskyy said before the talks that Kyiv had signals from the Americans about a backstop.",
      "september-light": "Putin spoke of some light ahead and of ways to keep Ukraine safe after the fighting.",
      "september-western": "Russia wants no Western forces in Ukraine",
      "september-guarantor": "Russia wants no Western forces in Ukraine, and wants to be a guarantor itself.",
      "september-refused": "Kyiv, as far as the garbled word can be read, and its allies refused that.",
      "september-moscow": "Putin also suggested talks in Moscow, called unrealistic.",
      "september-tasks": "Without a deal, he warned, Russia would solve all its tasks.",
      "september-veto": "Rutte said that Russia has no veto over Western troops in a sovereign country.",
      "september-premature": "Germany finds such promises premature.",
      "september-reassurance":
        "Ukraine asks the coalition for a reassurance force of Europeans, with British and French troops in it.",
      "september-committed": "Trump told a broadcaster on Wednesday that he stays committed to an end of the war.",
      "september-minister": "A British defence minister, his name garbled, said that no option is closed.",
      "september-first": "Kyiv and its allies say that a ceasefire has to come first.",
      "september-campaign": "As printed, Russia's campaign will not end even with a full settlement.",
      "september-inside": "As printed, too, the Élysée source says that Russia intends no ceasefire inside a deal.",
      "september-korea":
        "The source pointed to Korea, where American troops stand as a signal: an idea very important to the Ukrainians.",
    },
    later: null,
  },
};

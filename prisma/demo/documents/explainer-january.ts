import { unknown } from "../dates";
import type { DemoDocument } from "../types";
import { paragraphs } from "./text";

export const explainerJanuary: DemoDocument = {
  slug: "explainer-january",
  source: null,
  title: "Explainer: what the Paris meeting decided",
  outlet: null,
  byline: null,
  published: unknown,
  language: "en",
  note: "Three sections under fixed heads. The middle one comments and reports hardly anything. Digested twice: the second digest words two passages otherwise and leaves one out.",
  by: "analyst",
  capture: {
    transform: "paraphrase",
    text: paragraphs(
      "What happened, according to the explainer: European leaders met in Paris with representatives of Canada, the United States, the European Union and NATO. They talked about a proposal to end the war. Ukraine is to get guarantees in several layers, and the text calls this an agreement. Troops at the front get equipment and training; support by air, land and sea is meant to deter another attack. Military hubs across Ukraine, set up by the United Kingdom and France, were a subject too. Whether the hubs were agreed or only discussed cannot be told from the text.",
      "Vladimir Putin has ruled out NATO troops in the country. Keir Starmer said that Russia has not shown itself ready for peace.",
      "(Why it matters: a block of commentary. It calls the guarantees a big step for the region and praises the number of countries behind them.) Within this block stands one report: Russia takes no part in the talks and insists on a full settlement before it agrees to a ceasefire.",
      "What comes next: the countries still have to finish the binding commitments. The size of Ukraine's army and the money for it are to be settled. So is the way in which any ceasefire is monitored. Washington has turned toward Venezuela, and those who meet in Paris over Ukraine have to find their way around that. Much depends on whether members of the coalition give means and perhaps troops.",
    ),
    hazards: [
      { kind: "missing_outlet", reason: "No outlet, no author.", quote: null },
      { kind: "missing_date", reason: "No date and no weekday.", quote: null },
      { kind: "missing_links", reason: "Nothing says where the account comes from.", quote: null },
      {
        kind: "boilerplate",
        reason: "Commentary under a fixed head: no reporting, no speaker.",
        quote:
          "(Why it matters: a block of commentary. It calls the guarantees a big step for the region and praises the number of countries behind them.)",
      },
    ],
    evidence: {
      "explainer-present":
        "European leaders met in Paris with representatives of Canada, the United States, the European Union and NATO.",
      "explainer-agreement": "Ukraine is to get guarantees in several layers, and the text calls this an agreement.",
      "explainer-layers":
        "Troops at the front get equipment and training; support by air, land and sea is meant to deter another attack.",
      "explainer-hubs": "Military hubs across Ukraine, set up by the United Kingdom and France, were a subject too.",
      "explainer-hubs-unclear": "Whether the hubs were agreed or only discussed cannot be told from the text.",
      "explainer-nato": "Vladimir Putin has ruled out NATO troops in the country.",
      "explainer-starmer": "Keir Starmer said that Russia has not shown itself ready for peace.",
      "explainer-settlement":
        "Russia takes no part in the talks and insists on a full settlement before it agrees to a ceasefire.",
      "explainer-binding": "the countries still have to finish the binding commitments.",
      "explainer-army": "The size of Ukraine's army and the money for it are to be settled.",
      "explainer-monitoring": "So is the way in which any ceasefire is monitored.",
      "explainer-means": "Much depends on whether members of the coalition give means and perhaps troops.",
    },
    later: {
      text: paragraphs(
        "What happened, according to the explainer: European leaders met in Paris with representatives of Canada, the United States, the European Union and NATO. They talked about a proposal to end the war. Ukraine is to get guarantees in several layers, and the text calls this an agreement. Troops at the front get equipment and training; support by air, land and sea is meant to deter another attack. Military hubs across Ukraine, set up by the United Kingdom and France, were a subject too. Whether such hubs were decided on or merely discussed cannot be told from the text.",
        "Vladimir Putin has ruled out NATO troops in the country.",
        "(Why it matters: a block of commentary. It calls the guarantees a big step for the region and praises the number of countries behind them.) Within this block stands one report: Russia takes no part in the talks and insists on a full settlement before it agrees to a ceasefire.",
        "What comes next: the countries still have to finish the binding commitments. The size of Ukraine's army and the money for it are to be settled. So is the way in which any ceasefire is monitored. Washington has turned toward Venezuela, and those who meet in Paris over Ukraine have to find their way around that. Much depends on whether members of the coalition contribute means and perhaps troops.",
      ),
      judged: [
        {
          evidence: "explainer-means",
          verdict: "confirmed",
          note: "One verb differs; who is to give what does not.",
          by: "analyst",
        },
      ],
    },
  },
};

import type { DemoSource } from "./types";

/** Outlets that nobody could name are no sources here: their documents have none. */
export const sources: readonly DemoSource[] = [
  {
    slug: "menafn",
    name: "MENAFN",
    note: "Aggregator of wire copy. Writes “via X” without linking the post.",
    reliability: "C",
    reason: "Quotes at length and dates by weekday; adds words inside quotations and never links what it quotes.",
    by: "reviewer",
  },
  {
    slug: "broadcaster",
    name: "Broadcaster, copied without its name",
    note: "Two of the documents rework reports of a broadcaster. Neither says which one, nor whether it is the same.",
    reliability: "F",
    reason: "Nobody has the reports themselves, and the outlet is not named.",
    by: "reviewer",
  },
  {
    slug: "ukraine-channel",
    name: "President of Ukraine, channel on X",
    note: "Speaks for one of the principals. Reliable for what Kyiv says, not for what others hold.",
    reliability: "B",
    reason: "An official channel with a name behind it; known here only through quotations.",
    by: "reviewer",
  },
  {
    slug: "coalition-statements",
    name: "Coalition of the Willing, joint statements",
    note: "Agreed text of many governments; wording is chosen to be signed by all.",
    reliability: "B",
    reason: "An official text, but the team has seen it only as reported.",
    by: "reviewer",
  },
];

import { aboutDecember, aboutJanuary, januaryWednesday } from "../dates";
import { context, position, reviewed, supports } from "../position";

/** UKR-2 the plant, and the parts of UKR-1: the two cities, the zone, the figures. */
export const territoryPartPositions = [
  position({
    slug: "ukraine-plant-discuss",
    issue: "plant",
    holder: "ukraine",
    speaker: { person: "zelenskyy" },
    basis: "party_channel_post",
    act: "reaffirmed",
    statement: "The plant is among the hardest points and is to be discussed; Kyiv does not avoid it",
    validFrom: januaryWednesday,
    citations: [
      supports("wire-hardest"),
      supports("wire-no-obstacle"),
      context("january-outstanding", "Counts territory alone as outstanding and leaves the plant out."),
    ],
    review: reviewed(2, "The president's own words, though quoted without a link."),
  }),
  position({
    slug: "unattributed-cities",
    issue: "cities",
    holder: "unattributed",
    speaker: { phrase: "" },
    basis: "agentless",
    act: "proposed",
    statement: "Ukraine may be asked to cede Kramatorsk and Sloviansk to Russia",
    validFrom: aboutDecember,
    citations: [supports("aggregator-cities")],
    review: reviewed(5, "Reports of reports; no proposal with a name or a text has been found."),
  }),
  position({
    slug: "unattributed-zone",
    issue: "zone",
    holder: "unattributed",
    speaker: { phrase: "" },
    basis: "agentless",
    act: "proposed",
    statement: "The two cities become a zone without troops of either side",
    conditions: "If Ukraine cedes the cities.",
    validFrom: aboutDecember,
    citations: [supports("aggregator-zone"), context("aggregator-cities")],
    review: reviewed(5, "Hangs on the same unnamed reports as the cession."),
  }),
  position({
    slug: "unattributed-control",
    issue: "control",
    holder: "unattributed",
    speaker: { phrase: "" },
    basis: "agentless",
    act: "stated",
    statement: "Russia holds about 75 percent of Donetsk and nearly 99 percent of Luhansk",
    validFrom: aboutJanuary,
    citations: [supports("january-control", "No day is given for either figure.")],
    review: reviewed(4, "Round figures without a day and without a map behind them."),
  }),
];

import { aboutJanuary, januaryTuesday } from "../dates";
import { contradicts, position, reviewed, supports } from "../position";

const stillOpen = "Counts the way of monitoring among the things still to be settled.";

/** UKR-8 Ceasefire monitoring, and the hubs under UKR-7. */
export const monitoringPositions = [
  position({
    slug: "coalition-monitoring-part",
    issue: "monitoring",
    holder: "coalition",
    speaker: { phrase: "Joint statement" },
    basis: "official_text",
    act: "committed",
    statement: "Takes part in a monitoring operation led by the United States",
    conditions: "Once there is a ceasefire.",
    validFrom: januaryTuesday,
    citations: [supports("wire-monitoring"), contradicts("explainer-monitoring", stillOpen)],
    review: reviewed(2, "A joint statement of the members, reported by the wire."),
  }),
  position({
    slug: "us-monitoring-lead",
    issue: "monitoring",
    holder: "united-states",
    speaker: { phrase: "Joint statement of the coalition" },
    basis: "named_official_about_another",
    act: "offered",
    statement: "Named by the coalition as the leader of a monitoring operation",
    validFrom: januaryTuesday,
    citations: [supports("wire-monitoring"), contradicts("explainer-monitoring", stillOpen)],
    review: reviewed(4, "Others say it of the United States; no American text has been found."),
  }),
  position({
    slug: "uk-hubs",
    issue: "hubs",
    holder: "united-kingdom",
    speaker: { phrase: "" },
    basis: "outlet_inference",
    act: "considering",
    statement: "Military hubs across Ukraine; discussed or agreed is unclear",
    validFrom: aboutJanuary,
    citations: [supports("explainer-hubs"), supports("explainer-hubs-unclear")],
    review: reviewed(4, "One page without outlet, and it leaves the decisive word open."),
  }),
  position({
    slug: "france-hubs",
    issue: "hubs",
    holder: "france",
    speaker: { phrase: "" },
    basis: "outlet_inference",
    act: "considering",
    statement: "Military hubs across Ukraine; discussed or agreed is unclear",
    validFrom: aboutJanuary,
    citations: [supports("explainer-hubs"), supports("explainer-hubs-unclear")],
    review: reviewed(4, "One page without outlet, and it leaves the decisive word open."),
  }),
];

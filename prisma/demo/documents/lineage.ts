import type { DemoLineage } from "../types";

const by = "analyst";

export const lineage: readonly DemoLineage[] = [
  {
    from: "copy-september",
    kind: "was_derived_from",
    to: "broadcast-september",
    note: "The byline and the structure are those of a broadcaster's report.",
    by,
  },
  {
    from: "copy-january",
    kind: "was_derived_from",
    to: "broadcast-january",
    note: "Same build as a broadcaster's report; the sentences are reworded.",
    by,
  },
  {
    from: "wire-january",
    kind: "had_primary_source",
    to: "posts-january",
    note: "Most of the text quotes these posts.",
    by,
  },
  {
    from: "wire-january",
    kind: "had_primary_source",
    to: "joint-statement-january",
    note: "Reports the promise on monitoring from it.",
    by,
  },
  {
    from: "wire-january",
    kind: "same_event_independent",
    to: "copy-january",
    note: "The same meeting by different routes: posts and statements here, a broadcaster there.",
    by,
  },
  {
    from: "wire-january",
    kind: "same_event_independent",
    to: "explainer-january",
    note: "The same meeting; no shared sentence was found.",
    by,
  },
];

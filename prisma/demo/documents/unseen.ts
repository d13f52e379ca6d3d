import { unknown } from "../dates";
import type { DemoDocument } from "../types";

const unseen = {
  outlet: null,
  byline: null,
  published: unknown,
  language: null,
  by: "analyst",
  capture: null,
} as const;

/** Documents that others rest on and that nobody on the team has seen: they stand in the lineage only. */
export const unseenDocuments: readonly DemoDocument[] = [
  {
    ...unseen,
    slug: "broadcast-september",
    source: "broadcaster",
    title: "Broadcaster's report on the September meeting",
    note: "Known only through the translated copy.",
  },
  {
    ...unseen,
    slug: "broadcast-january",
    source: "broadcaster",
    title: "Broadcaster's report on the January meeting",
    note: "Known only through the reworked copy.",
  },
  {
    ...unseen,
    slug: "posts-january",
    source: "ukraine-channel",
    title: "Posts of Ukraine's president on X, January",
    note: "Quoted by the wire without a link.",
  },
  {
    ...unseen,
    slug: "joint-statement-january",
    source: "coalition-statements",
    title: "Joint statement of the coalition, January",
    note: "Reported by the wire. The wording on monitoring should be read in the original.",
  },
];

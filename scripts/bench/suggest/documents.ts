import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProposalContext } from "@/domain/positions/proposing/context";
import { normaliseText } from "@/domain/sources/normalise";
import { sha256Hex } from "@/lib/hash";
import { demonstration } from "@/prisma/demo/demonstration";
import { issues } from "@/prisma/demo/issues";
import { parties } from "@/prisma/demo/parties";
import { people } from "@/prisma/demo/people";
import { root } from "../../settings";
import type { Case, Expected } from "./measure";

const folder = join(root, "..", "shared", "documents");

/** What the demonstration's negotiation knows, with its slugs as ids. */
export const demoContext: ProposalContext = {
  parties: parties.map(({ slug, name, shortName, principal, forms }) => ({
    id: slug,
    name,
    shortName,
    principal,
    forms: forms.map(({ form }) => form),
  })),
  people: people.map(({ slug, name, party, forms, offices }) => ({
    id: slug,
    name,
    partyId: party,
    forms: forms.map(({ form }) => form),
    offices: offices.map(({ title }) => title),
  })),
  issues: issues.map(({ slug, title, question, parent }) => ({
    id: slug,
    title,
    question,
    parentId: parent,
    said: [],
  })),
};

type Place = readonly [start: number, end: number, expected: Expected];

const open = [null];
const land = ["territory", "cities", "zone"];

/**
 * Where five reports hold positions worth recording, and what an analyst recorded of them. Places alone (UTF-16 units of the normalised text), by the hash of
 * that text; several values are all right.
 */
const places: Readonly<Record<string, readonly Place[]>> = {
  f08d87076c1d22f522715a43e85997d1a98f303360e897701135cb66d5a0182f: [
    [
      876,
      1093,
      {
        issue: ["sequence", "guarantees"],
        holder: ["united-states"],
        speaker: ["rubio"],
        act: ["stated"],
        basis: ["on_record_paraphrase"],
      },
    ],
    [1349, 1536, { issue: ["nato"], holder: open, speaker: open, act: ["proposed"], basis: ["agentless"] }],
    [1670, 1833, { issue: land, holder: open, speaker: open, act: ["proposed", null], basis: ["agentless"] }],
    [
      2197,
      2398,
      {
        issue: ["army"],
        holder: ["france", "european-allies"],
        speaker: ["barrot"],
        act: ["committed"],
        basis: ["on_record_paraphrase", "named_official_about_another"],
      },
    ],
    [
      2537,
      2674,
      {
        issue: ["arms"],
        holder: ["france"],
        speaker: open,
        act: ["signed", "accepted", "committed"],
        basis: ["outlet_inference"],
      },
    ],
    [
      3173,
      3330,
      {
        issue: ["territory"],
        holder: ["russia"],
        speaker: ["putin"],
        act: ["gave_ultimatum", "threatens_force"],
        basis: ["on_record_paraphrase"],
      },
    ],
  ],
  "7706335502f76a49b865a70237e55141f97ca5e391d032fa9bce88bd6f234c2e": [
    [
      704,
      922,
      {
        issue: ["plant", "territory"],
        holder: ["ukraine"],
        speaker: ["zelenskyy"],
        act: ["reaffirmed", "stated"],
        basis: ["party_channel_post", "on_record_quote"],
      },
    ],
    [
      1086,
      1293,
      {
        issue: ["plant", "territory", "framework"],
        holder: ["ukraine"],
        speaker: ["zelenskyy"],
        act: ["reaffirmed"],
        basis: ["party_channel_post", "on_record_quote"],
      },
    ],
    [
      1835,
      2030,
      { issue: ["monitoring"], holder: ["coalition"], speaker: open, act: ["committed"], basis: ["official_text"] },
    ],
    [
      2031,
      2254,
      {
        issue: ["force"],
        holder: ["ukraine", "france", "united-kingdom"],
        speaker: ["zelenskyy", "macron", "starmer"],
        act: ["committed", "signed"],
        basis: ["official_text"],
      },
    ],
  ],
  e4d4a00722965e0b55d5b1fa90023f5cb46e7448f261d52a092fca0b49a13ef0: [
    [
      484,
      587,
      {
        issue: ["framework"],
        holder: ["ukraine"],
        speaker: ["zelenskyy"],
        act: ["stated"],
        basis: ["on_record_paraphrase"],
      },
    ],
    [688, 818, { issue: land, holder: ["ukraine"], speaker: open, basis: ["agentless"] }],
    [
      1661,
      1794,
      { issue: ["backstop"], holder: ["european-allies"], speaker: open, act: ["requested"], basis: ["agentless"] },
    ],
    [
      1795,
      1962,
      {
        issue: ["guarantees"],
        holder: ["united-states"],
        speaker: open,
        act: ["proposed"],
        basis: ["agentless", "outlet_inference"],
      },
    ],
  ],
  "31f0e3a432b1787ed1ef37aa17bb651e7358eed60b6dbcfa589c6d20a19d8279": [
    [
      803,
      947,
      {
        issue: ["backstop"],
        holder: ["united-states"],
        speaker: ["trump"],
        act: ["offered"],
        basis: ["on_record_quote"],
      },
    ],
    [
      1635,
      1792,
      {
        issue: ["backstop"],
        holder: ["ukraine"],
        speaker: ["zelenskyy"],
        act: ["stated"],
        basis: ["named_official_about_another", "on_record_paraphrase"],
      },
    ],
    [
      2137,
      2225,
      {
        issue: ["force"],
        holder: ["russia"],
        speaker: open,
        act: ["ruled_out", "rejected"],
        basis: ["on_record_paraphrase"],
      },
    ],
    [
      2231,
      2306,
      {
        issue: ["guarantees"],
        holder: ["russia"],
        speaker: open,
        act: ["demanded", "insisted"],
        basis: ["on_record_paraphrase"],
      },
    ],
    [
      2361,
      2458,
      {
        issue: ["meetings"],
        holder: ["russia"],
        speaker: ["putin"],
        act: ["proposed", "intends_to_meet"],
        basis: ["on_record_paraphrase"],
      },
    ],
    [
      2459,
      2683,
      { issue: ["force"], holder: ["nato"], speaker: ["rutte"], act: ["rejected"], basis: ["on_record_quote"] },
    ],
    [
      3179,
      3233,
      { issue: ["force"], holder: ["germany"], speaker: open, act: ["deferred"], basis: ["on_record_paraphrase"] },
    ],
    [
      3500,
      3578,
      {
        issue: ["sequence"],
        holder: ["ukraine"],
        speaker: open,
        act: ["stated", "insisted", "demanded"],
        basis: ["on_record_paraphrase"],
      },
    ],
  ],
  b89f40b6fd0dfd6cd0e686488897907466158eec98521d7068e8eaaab01ace66: [
    [220, 323, { issue: ["guarantees"], holder: ["coalition"], speaker: open, act: ["accepted", "committed"] }],
    [
      479,
      618,
      {
        issue: ["hubs", "force"],
        holder: ["united-kingdom", "france"],
        speaker: open,
        act: ["considering"],
        basis: ["outlet_inference"],
      },
    ],
    [
      619,
      741,
      { issue: ["force"], holder: ["russia"], speaker: ["putin"], act: ["ruled_out"], basis: ["on_record_paraphrase"] },
    ],
    [
      1278,
      1451,
      {
        issue: ["sequence"],
        holder: ["russia"],
        speaker: open,
        act: ["insisted", "demanded"],
        basis: ["outlet_inference"],
      },
    ],
  ],
};

/** The meeting that each report is about, in the order of their names. */
const meetings = ["december", "january", "january", "september", "january"];

/** A report with its cases, and what the negotiation knows when all that the demonstration records of the other meetings is recorded, and nothing of this one. */
export type Report = Readonly<{ cases: readonly Case[]; context: ProposalContext }>;

/** The five reports; null where they are not beside the checkout. */
export function reports(): Report[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const text = normaliseText(readFileSync(join(folder, name), "utf8"));
      const here = places[sha256Hex(text)] ?? [];
      return {
        cases: here.map(([start, end, expected]) => ({ text, start, end, expected })),
        context: contextWithout(meetings[index] ?? ""),
      };
    });
}

function contextWithout(meeting: string): ProposalContext {
  const { documents, positions } = demonstration;
  const quotes = new Map(documents.flatMap(({ capture }) => Object.entries(capture?.evidence ?? {})));
  const known = positions.filter(({ citations }) => citations.every(({ evidence }) => !evidence.startsWith(meeting)));
  const saidOn = (issue: string) =>
    known
      .filter((position) => position.issue === issue)
      .flatMap(({ statement, citations }) => [
        statement,
        ...citations.flatMap(({ evidence }) => quotes.get(evidence) ?? []),
      ]);
  return {
    ...demoContext,
    issues: demoContext.issues.map((issue) => ({ ...issue, said: [...new Set(saidOn(issue.id))] })),
  };
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Act, acts } from "@/domain/positions/acts";
import { lexiconFor } from "@/domain/positions/lexicon/lexicons";
import { type Proposal, proposer } from "@/domain/positions/propose";
import type { AttributionBasis } from "@/domain/positions/vocabulary";
import { caseOf, seen, unseen } from "@/scripts/bench/suggest/gold";
import { fields, measure } from "@/scripts/bench/suggest/measure";
import { passageCases, strait } from "@/scripts/bench/suggest/strait";
import { talks } from "@/scripts/bench/suggest/talks";

const lexicon = lexiconFor("en");
if (!lexicon) throw new Error("There is no English lexicon.");
const { propose } = proposer(talks, lexicon);

/** What is proposed for the words between ‹ and ›, or for the whole text. */
function of(marked: string): Proposal {
  const { text, start, end } = caseOf({ text: marked });
  return propose(text, { start, end });
}

describe("the act", () => {
  test.each<[string, Act | null]>([
    ["Norway ruled out a patrol.", "ruled_out"],
    ["Norway ruled it out.", "ruled_out"],
    ["Norway did not rule out a patrol.", "considering"],
    ["Norway hasn’t ruled out a patrol.", "considering"],
    ["Norway accepted the quota.", "accepted"],
    ["Norway would accept the quota.", "would_yield"],
    ["Norway will not accept the quota.", "ruled_out"],
    ["Norway has not accepted the quota.", null],
    ["Norway may accept the quota.", null],
    ["If Norway accepts the quota, the season opens.", null],
    ["Neither Norway nor Denmark has accepted the quota.", null],
    ["Norway declined to comment.", "declined_comment"],
    ["Norway declined the offer.", "rejected"],
    ["Norway is ready to pay.", "offered"],
    ["Norway is not ready to pay.", "rejected"],
    ["Norway is ready to accept less.", "would_yield"],
    ["Norway refused to rule out a patrol.", "considering"],
    ["Norway is expected to sign.", null],
    ["The demand is old.", null],
    ["Its offer stands.", null],
    ["Norway stopped short of accepting the quota.", null],
    ["Norway is serious about reaching an agreement.", null],
  ])("of “%s” is %s: denial and modality count, and the longest words win", (text, act) => {
    expect(of(text).act?.value ?? null).toBe(act);
  });

  test("is given with the words that show it", () => {
    expect(of("Norway has ruled out a patrol.").act?.reason).toBe("“has ruled out” → ruled out");
  });

  test("of every kind has words in the lexicon", () => {
    const known = new Set(lexicon.acts.map(({ act }) => act));
    expect(acts.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });

  test("has no words twice in the lexicon with different acts", () => {
    const all = lexicon.acts.flatMap(({ act, verbs = [], phrases = [] }) =>
      [...verbs, ...phrases].map((words) => [words, act]),
    );
    const twice = all.filter(([words, act]) => all.some(([other, its]) => other === words && its !== act));
    expect(twice).toEqual([]);
  });
});

describe("holder and speaker", () => {
  test.each<[string, string | null, string | null]>([
    ["Denmark rejected the Norwegian quota.", "denmark", null],
    ["In talks with Oslo, Copenhagen demanded the zone.", "denmark", null],
    ["The quota was rejected by Denmark.", "denmark", null],
    ["The quota was rejected.", null, null],
    ["Krogh said Denmark would accept less.", "denmark", "krog"],
    ["Krogh said Norway rejected the quota.", "norway", "krog"],
    ["“We reject the quota,” Krogh said.", "denmark", "krog"],
    ["“We reject the quota,” said Krogh.", "denmark", "krog"],
    ["The Palace rejected the quota.", "denmark", null],
    ["The Norwegian prime minister rejected the quota.", "norway", "solberg"],
    ["Mette Krogh arrived. ‹She rejected the quota.›", "denmark", "krog"],
    ["Mette Krogh met Kari Nordvik. ‹She rejected the quota.›", null, null],
    ["The president rejected the quota.", null, null],
    ["Krogh, who met Nordvik at noon, rejected the quota.", "denmark", "krog"],
    ["Norway's ships rejected the quota.", null, null],
  ])(
    "of “%s” are %s and %s: the subject of the act and the person of the verb, never a mere mention",
    (text, holder, speaker) => {
      const { partyId, speakerId } = of(text);
      expect([partyId?.value ?? null, speakerId?.value ?? null]).toEqual([holder, speaker]);
    },
  );

  test("a name that two parties share stands for neither", () => {
    const [first, ...rest] = talks.parties;
    if (!first) throw new Error("The talks have no party.");
    const shared = {
      ...talks,
      parties: [first, ...rest.map((party) => ({ ...party, forms: [...party.forms, "Oslo"] }))],
    };
    expect(proposer(shared, lexicon).propose("Oslo rejected it.", { start: 0, end: 17 }).partyId).toBeNull();
  });
});

describe("who speaks without being named again", () => {
  test.each<[string, string, string | null, string | null]>([
    [
      "added",
      "Krogh rejected the quota.\n‹She added that the zone stays open.›",
      "krog",
      "“She added” → goes on from “Krogh rejected”",
    ],
    [
      "the minister also",
      "Krogh spoke first. “The quota is fair to us all,” Krogh said. ‹The prime minister also said that the zone stays open.›",
      "krog",
      "“minister also said” → goes on from “Krogh said”",
    ],
    [
      "a quotation that goes on",
      "“The quota is fair to us all,” Krogh said.\n\n‹“The zone stays open for everybody.”›",
      "krog",
      "the quotation goes on from “Krogh said”",
    ],
    [
      "through a paragraph of quotation",
      "Krogh said she was content.\n“The quota is fair to us all.”\n‹She said that the zone stays open.›",
      "krog",
      "goes on from “Krogh said”",
    ],
    [
      "goes on, whoever else was named",
      "Krogh said that Nordvik was late.\n‹She added that the zone stays open.›",
      "krog",
      "“She added” → goes on from “Krogh said”",
    ],
    ["may be another", "Krogh said that Nordvik was late.\n‹She said that the zone stays open.›", null, null],
    [
      "two spoke",
      "Krogh rejected the quota, and Nordvik demanded it.\n‹She added that the zone stays open.›",
      null,
      null,
    ],
    ["nobody spoke", "Krogh and Nordvik came by boat.\n‹She added that the zone stays open.›", null, null],
    ["another office", "Krogh said she was content.\n‹The ambassador added that the zone stays open.›", null, null],
    [
      "a quotation of somebody unknown",
      "Krogh said she was content.\n‹“The zone stays open for everybody,” said a fisherman.›",
      null,
      null,
    ],
  ])("%s: “%s” is said by %s", (_, marked, speaker, reason) => {
    const { speakerId, partyId } = of(marked);
    expect(speakerId?.value ?? null).toBe(speaker);
    if (reason === null) expect(partyId).toBeNull();
    else expect(speakerId?.reason).toContain(reason);
  });

  test("goes back through no more than a few paragraphs, however many say “she added”", () => {
    const text = `Krogh said it.\n${"She added more.\n".repeat(5000)}`;
    const start = text.length - "She added more.\n".length;
    expect(propose(text, { start, end: text.length - 1 }).speakerId).toBeNull();
  });
});

describe("a speaker who is no known person", () => {
  test.each<[string, string | null]>([
    ["A senior Danish official said the zone must stay open.", "A senior Danish official"],
    ["Two diplomats close to the talks said the quota was settled.", "Two diplomats close to the talks"],
    ["“The quota is fair to us all,” said one negotiator.", "one negotiator"],
    ["On Monday Danish officials said the zone must stay open.", "Danish officials"],
    [
      "Denmark’s minister of fisheries, Ole Brandt, said the quota is fair.",
      "Denmark’s minister of fisheries, Ole Brandt",
    ],
    ["A Danish diplomat said the quota is fair. ‹The diplomat also ruled out a patrol.›", "A Danish diplomat"],
    ["Krogh said the quota is fair.", null],
    ["The Danish government said the quota is fair.", null],
    ["Denmark said the quota is fair.", null],
    ["The quota is fair.", null],
  ])("of “%s” is given in the words of the text: %s", (marked, words) => {
    const { speakerId, speakerText } = of(marked);
    expect(speakerText?.value ?? null).toBe(words);
    if (words) expect(speakerId).toBeNull();
  });

  test("comes with the words that say so", () => {
    const { speakerText, basis } = of("Two diplomats said the quota was settled.");
    expect(speakerText?.reason).toBe("“diplomats said” → no known person");
    expect(basis?.value).toBe("anonymous_official");
  });
});

describe("the attribution basis", () => {
  test.each<[string, AttributionBasis | null]>([
    ["“The quota is fair to everybody,” Krogh said.", "on_record_quote"],
    ["Krogh said that the quota is fair.", "on_record_paraphrase"],
    ["It was reported that Denmark had accepted the quota.", "outlet_inference"],
    ["It was suggested that the quota be shared.", "agentless"],
    ["A source in Oslo who asked not to be named said the quota was fair.", "anonymous_official"],
    ["In a joint statement Norway and Denmark pledged ships.", "official_text"],
    ["Krogh wrote on Telegram that the quota is fair.", "party_channel_post"],
    ["Oslo claims Denmark accepted the quota.", "attributed_by_opponent"],
    ["Weberling said Denmark had accepted the quota.", "named_official_about_another"],
    ["The weather was fair.", null],
  ])("of “%s” is %s", (text, basis) => {
    expect(of(text).basis?.value ?? null).toBe(basis);
  });
});

test("the issue is the one whose own words stand there, and open when two come near", () => {
  expect(of("Norway rejected the herring quota.").issueId).toMatchObject({ value: "quota" });
  expect(of("Norway spoke of the quota and of inspection.").issueId).toBeNull();
  expect(of("Norway rejected it.").issueId).toBeNull();
});

describe("what was recorded on an issue", () => {
  const withRecord = (id: string, ...said: string[]) =>
    proposer(
      { ...talks, issues: talks.issues.map((issue) => (issue.id === id ? { ...issue, said } : issue)) },
      lexicon,
    );
  const text = "Norway wants the lighthouse keepers to count the boats.";
  const whole = { start: 0, end: text.length };

  test("makes a later quote in the same words one of that issue, and says by which text", () => {
    expect(propose(text, whole).issueId).toBeNull();
    const { issueId } = withRecord("inspection", "Lighthouse keepers count boats").propose(text, whole);
    expect(issueId?.value).toBe("inspection");
    expect(issueId?.reason).toContain("like what is recorded there: Lighthouse keepers count boats");
  });

  test("says nothing where it shares only names and small words", () => {
    expect(withRecord("inspection", "Norway wants the whole of it").propose(text, whole).issueId).toBeNull();
  });
});

test("between an issue and its part the whole is proposed, where the words tell them not apart", () => {
  const issues = [
    { id: "fleet", title: "Fleet limits", question: "How large may it be?", parentId: null, said: [] },
    { id: "trawlers", title: "Fleet of trawlers", question: "How many?", parentId: "fleet", said: [] },
    { id: "pier", title: "The pier", question: "Whose is it?", parentId: null, said: [] },
  ];
  const { propose: read } = proposer({ ...talks, issues }, lexicon);
  const text = "Norway spoke about the fleet and its limits, trawlers too.";
  expect(read(text, { start: 0, end: text.length }).issueId?.value).toBe("fleet");
});

test("of a quotation's part that is selected alone, the reporting clause around it is read", () => {
  const { partyId, speakerId, basis } = of("“Others may leave. ‹We will not give up the zone›,” Nordvik said.");
  expect([partyId?.value, speakerId?.value, basis?.value]).toEqual(["norway", "solberg", "on_record_quote"]);
});

test("on sentences of our own, what is proposed is nearly always right, and what the words leave open stays open", () => {
  for (const [cases, least] of [
    [seen, 0.97],
    [unseen, 0.85],
  ] as const) {
    const tallies = measure(talks, cases.map(caseOf));
    for (const field of fields.filter((one) => tallies[one].judged > 0)) {
      const { right, proposed, rightlyOpen, open } = tallies[field];
      expect(right / proposed, `precision of ${field}`).toBeGreaterThanOrEqual(least);
      if (field !== "act") expect(rightlyOpen, `left open of ${field}`).toBe(open);
    }
  }
});

test("in reports of our own, written before the lexicon was read, what is proposed is mostly right and nothing is made up", () => {
  const tallies = measure(strait, passageCases());
  for (const field of fields) {
    const { right, proposed, rightlyOpen, open } = tallies[field];
    expect(right / proposed, `precision of ${field}`).toBeGreaterThanOrEqual(0.92);
    expect(rightlyOpen, `left open of ${field}`).toBe(open);
  }
});

test("any text and any selection is read without fault, and the same way twice", () => {
  const words = fc.constantFrom(
    "Norway",
    "Krogh",
    "said",
    "rejects",
    "“",
    "”",
    "that",
    ",",
    ".",
    "\n",
    "it",
    "not",
    "will",
    "by",
    "the",
    "herring",
    "👍",
    "’s",
  );
  const text = fc.array(words, { maxLength: 40 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
      const selection = { start: start ?? 0, end: end ?? 0 };
      expect(propose(whole, selection)).toEqual(propose(whole, selection));
    }),
  );
});

test("a language without a lexicon has none, and an unknown one is read as English", () => {
  expect(lexiconFor("uk")).toBeNull();
  expect(lexiconFor(null)).toBe(lexiconFor("en-GB"));
});

test("of a selection longer than a quote nothing is proposed, and a line without end is read in pieces", () => {
  const line = "Gulls cried over the pier. ".repeat(400);
  const text = `${line}Norway rejected the quota.`;
  expect(propose(text, { start: line.length, end: text.length })).toMatchObject({ partyId: { value: "norway" } });
  expect(Object.values(propose(text, { start: 0, end: text.length })).filter(Boolean)).toEqual([]);
});

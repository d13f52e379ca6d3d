import type { ProposalContext } from "@/domain/positions/proposing/context";
import type { Case, Expected } from "./measure";

/** An invented negotiation on a tunnel under a strait, with nothing in common with the talks that the lexicon was written with. */
export const strait: ProposalContext = {
  parties: [
    { id: "spain", name: "Spain", shortName: "ES", principal: true, forms: ["Madrid"] },
    { id: "morocco", name: "Morocco", shortName: "MA", principal: true, forms: ["Rabat"] },
    { id: "portugal", name: "Portugal", shortName: "PT", principal: false, forms: ["Lisbon"] },
    { id: "france", name: "France", shortName: "FR", principal: false, forms: ["Paris"] },
    { id: "bank", name: "Strait Development Bank", shortName: "SDB", principal: false, forms: ["the bank"] },
    { id: "union", name: "Dockers' Union", shortName: null, principal: false, forms: ["the union"] },
  ],
  people: [
    { id: "arce", name: "Elena Arceda", partyId: "spain", forms: [], offices: ["Prime Minister of Spain"] },
    { id: "vela", name: "Tomás Velarte", partyId: "spain", forms: [], offices: ["Transport Minister"] },
    { id: "idris", name: "Yassin Idrouni", partyId: "morocco", forms: [], offices: ["Foreign Minister of Morocco"] },
    { id: "samir", name: "Leila Samraoui", partyId: "morocco", forms: [], offices: ["Chief negotiator"] },
    { id: "cost", name: "Rui Costeira", partyId: "portugal", forms: [], offices: ["President of Portugal"] },
    { id: "haas", name: "Greta Haasbrink", partyId: "bank", forms: [], offices: ["Director"] },
  ],
  issues: [
    {
      id: "route",
      title: "Route of the tunnel",
      question: "Where does the tunnel leave the coast on either side, and how deep does it run?",
      parentId: null,
      said: [],
    },
    {
      id: "cost",
      title: "Sharing of construction costs",
      question: "Who bears which part of the cost of building, and of overruns?",
      parentId: null,
      said: [],
    },
    {
      id: "customs",
      title: "Customs and border checks",
      question: "On which side, and by whose officers, are travellers and goods checked?",
      parentId: null,
      said: [],
    },
    {
      id: "ferries",
      title: "Future of the ferry lines",
      question: "Do the ferry lines go on once trains run, and who supports the ports?",
      parentId: null,
      said: [],
    },
    {
      id: "safety",
      title: "Safety authority",
      question: "Which authority licenses trains and may close the tunnel in an emergency?",
      parentId: null,
      said: [],
    },
    {
      id: "labour",
      title: "Jobs for dockers",
      question: "What becomes of the dockers whose work ends, and who pays for retraining?",
      parentId: null,
      said: [],
    },
  ],
};

export type Passage = Readonly<{ text: string; quotes: readonly Expected[] }>;
const open = [null];

/**
 * Reports of our own, written and judged before the lexicon and the proposer were read. Afterwards entries were added with their misses in view, so for later
 * versions they are seen. What stands between ‹ and › is judged, in order.
 */
export const passages: readonly Passage[] = [
  {
    text: "‹Arceda told broadcasters that Spain would not pay for overruns on the Moroccan side.› ‹She added that the cost had to be shared by length of track.›\n\n“‹We have nothing to hide about the ferry lines›,” the prime minister also said. “‹They will go on as long as people use them.›”",
    quotes: [
      {
        issue: ["cost"],
        holder: ["spain"],
        speaker: ["arce"],
        unnamed: open,
        act: ["ruled_out", "rejected", "refuses_to_yield"],
        basis: ["on_record_paraphrase"],
      },
      {
        issue: ["cost"],
        holder: ["spain"],
        speaker: ["arce"],
        unnamed: open,
        act: ["demanded", "insisted"],
        basis: ["on_record_paraphrase"],
      },
      {
        issue: ["ferries"],
        holder: ["spain"],
        speaker: ["arce"],
        unnamed: open,
        act: ["stated"],
        basis: ["on_record_quote"],
      },
      {
        issue: ["ferries"],
        holder: ["spain"],
        speaker: ["arce"],
        unnamed: open,
        act: ["stated", "committed"],
        basis: ["on_record_quote"],
      },
    ],
  },
  {
    text: "‹A senior Moroccan official said Rabat could accept joint checks at the northern portal.› ‹The official stressed that no foreign officer would carry arms on Moroccan soil.›\n\n‹Two diplomats familiar with the talks said the route had been settled in principle.›",
    quotes: [
      {
        issue: ["customs"],
        holder: ["morocco"],
        speaker: open,
        unnamed: ["A senior Moroccan official"],
        act: ["would_yield"],
        basis: ["anonymous_official"],
      },
      {
        issue: ["customs", null],
        holder: ["morocco"],
        speaker: open,
        unnamed: ["A senior Moroccan official"],
        act: ["ruled_out", "insisted", "stated"],
        basis: ["anonymous_official"],
      },
      {
        issue: ["route"],
        holder: open,
        speaker: open,
        unnamed: ["Two diplomats familiar with the talks"],
        act: ["accepted", "stated", null],
        basis: ["anonymous_official"],
      },
    ],
  },
  {
    text: "Idrouni met Velarte in Tangier on Friday. ‹He said the tunnel must come ashore west of the harbour.›",
    quotes: [
      {
        issue: ["route"],
        holder: open,
        speaker: open,
        unnamed: open,
        act: ["demanded", "insisted"],
        basis: ["on_record_paraphrase"],
      },
    ],
  },
  {
    text: "‹Lisbon has thrown its weight behind a common safety authority.› ‹Costeira, however, cautioned that Portugal was in no position to fund it.› ‹“We are a small country,” he said.›",
    quotes: [
      {
        issue: ["safety"],
        holder: ["portugal"],
        speaker: open,
        unnamed: open,
        act: ["accepted", "stated", "optimistic"],
      },
      {
        issue: ["safety", "cost"],
        holder: ["portugal"],
        speaker: ["cost"],
        unnamed: open,
        act: ["stated", "pessimistic", "refuses_to_yield", "ruled_out"],
        basis: ["on_record_paraphrase"],
      },
      {
        issue: [null, "safety", "cost"],
        holder: ["portugal"],
        speaker: ["cost"],
        unnamed: open,
        act: ["stated"],
        basis: ["on_record_quote"],
      },
    ],
  },
  {
    text: "‹The bank made its loan conditional on an independent safety authority.› ‹“Without a regulator there is no money,” Haasbrink wrote in a letter to both capitals.› ‹Neither Madrid nor Rabat has replied to the letter.›",
    quotes: [
      { issue: ["safety"], holder: ["bank"], speaker: open, unnamed: open, act: ["demanded", "insisted", "offered"] },
      {
        issue: ["safety", "cost"],
        holder: ["bank"],
        speaker: ["haas"],
        unnamed: open,
        act: ["demanded", "insisted", "gave_ultimatum", "stated"],
        basis: ["official_text", "on_record_quote"],
      },
      {
        issue: [null, "safety"],
        holder: [null, "spain", "morocco"],
        speaker: open,
        unnamed: open,
        act: ["declined_comment", null],
      },
    ],
  },
  {
    text: "‹Samraoui signalled flexibility on border checks.› ‹Her delegation has dropped its objection to Spanish officers in Tangier, people close to the talks said.›",
    quotes: [
      {
        issue: ["customs"],
        holder: ["morocco"],
        speaker: ["samir"],
        unnamed: open,
        act: ["would_yield", "considering", "offered"],
        basis: ["on_record_paraphrase", "outlet_inference"],
      },
      {
        issue: ["customs"],
        holder: ["morocco"],
        speaker: open,
        unnamed: ["people close to the talks"],
        act: ["conceded", "would_yield", "accepted"],
        basis: ["anonymous_official"],
      },
    ],
  },
  {
    text: "‹The union lashed out at the plan for the ports and vowed to block the harbour if jobs are cut.› ‹Madrid brushed aside the threat.›",
    quotes: [
      {
        issue: ["labour", "ferries"],
        holder: ["union"],
        speaker: open,
        unnamed: open,
        act: ["disapproved", "threatened"],
      },
      { issue: open, holder: ["spain"], speaker: open, unnamed: open, act: ["rejected", "disapproved"] },
    ],
  },
  {
    text: "Velarte opened the debate in parliament with a tribute to the engineers. ‹The transport minister went on to say that the route under the bay is off the table.› ‹“It was never a serious option,” he told members.›",
    quotes: [
      {
        issue: ["route"],
        holder: ["spain"],
        speaker: ["vela"],
        unnamed: open,
        act: ["ruled_out", "rejected"],
        basis: ["on_record_paraphrase"],
      },
      {
        issue: ["route", null],
        holder: ["spain"],
        speaker: ["vela"],
        unnamed: open,
        act: ["stated", "rejected"],
        basis: ["on_record_quote"],
      },
    ],
  },
  {
    text: "‹Paris has been lukewarm about the project and is weighing a contribution to the cost of building.› ‹It is understood that France would put up a tenth of the sum.›",
    quotes: [
      {
        issue: ["cost"],
        holder: ["france"],
        speaker: open,
        unnamed: open,
        act: ["considering"],
        basis: ["outlet_inference"],
      },
      {
        issue: ["cost"],
        holder: ["france"],
        speaker: open,
        unnamed: open,
        act: ["offered", "would_yield", null],
        basis: ["agentless", "outlet_inference"],
      },
    ],
  },
  {
    text: "‹According to a memo seen by this newspaper, Morocco is prepared to shoulder half of the overruns.› ‹A spokesman for the foreign ministry in Rabat would neither confirm nor deny the figure.›",
    quotes: [
      {
        issue: ["cost"],
        holder: ["morocco"],
        speaker: open,
        unnamed: open,
        act: ["offered", "would_yield"],
        basis: ["leaked"],
      },
      {
        issue: ["cost", null],
        holder: ["morocco"],
        speaker: open,
        unnamed: ["A spokesman for the foreign ministry in Rabat"],
        act: ["declined_comment"],
      },
    ],
  },
  {
    text: "‹Spain and Morocco agreed in principle on Thursday to give a joint authority the right to close the tunnel in an emergency.› ‹Velarte hailed the understanding as a breakthrough.› ‹His Moroccan counterpart struck a more cautious note, saying the details remained open.›",
    quotes: [
      {
        issue: ["safety"],
        holder: ["spain", "morocco"],
        speaker: open,
        unnamed: open,
        act: ["accepted"],
        basis: ["outlet_inference"],
      },
      {
        issue: [null, "safety"],
        holder: ["spain"],
        speaker: ["vela"],
        unnamed: open,
        act: ["optimistic"],
        basis: ["on_record_paraphrase"],
      },
      {
        issue: [null, "safety"],
        holder: ["morocco"],
        speaker: open,
        unnamed: ["His Moroccan counterpart"],
        act: ["stated", "pessimistic", "considering"],
      },
    ],
  },
  {
    text: "‹Rabat walked back its pledge to keep the ferry lines open.› ‹“That promise was made in other times,” Idrouni told state television.› ‹Asked about compensation for the ports, the minister replied that it was not on the agenda.›",
    quotes: [
      { issue: ["ferries"], holder: ["morocco"], speaker: open, unnamed: open, act: ["withdrew"] },
      {
        issue: ["ferries", null],
        holder: ["morocco"],
        speaker: ["idris"],
        unnamed: open,
        act: ["stated", "withdrew"],
        basis: ["on_record_quote"],
      },
      {
        issue: ["ferries"],
        holder: ["morocco"],
        speaker: ["idris"],
        unnamed: open,
        act: ["rejected", "stated", "ruled_out"],
        basis: ["on_record_paraphrase"],
      },
    ],
  },
  {
    text: "The tunnel would be forty kilometres long. ‹Trains could cross in half an hour.› ‹Engineers began drilling test holes in March.›",
    quotes: [
      { holder: open, speaker: open, unnamed: open, act: open, basis: open },
      { holder: open, speaker: open, unnamed: open, act: open, basis: open },
    ],
  },
  {
    text: "‹Haasbrink urged both governments to settle the sharing of costs before the summer.› ‹Failing that, she warned, the bank will take its money elsewhere.›",
    quotes: [
      {
        issue: ["cost"],
        holder: ["bank"],
        speaker: ["haas"],
        unnamed: open,
        act: ["requested"],
        basis: ["on_record_paraphrase"],
      },
      {
        issue: ["cost", null],
        holder: ["bank"],
        speaker: ["haas"],
        unnamed: open,
        act: ["threatened", "threatens_to_halt", "gave_ultimatum"],
        basis: ["on_record_paraphrase"],
      },
    ],
  },
  {
    text: "“We will look at every proposal on its merits,” Samraoui said after the third session.\n\n“‹But a tunnel without our own customs officers is not something I can sell at home.›”",
    quotes: [
      {
        issue: ["customs"],
        holder: ["morocco"],
        speaker: ["samir"],
        unnamed: open,
        act: ["ruled_out", "rejected", "stated", "refuses_to_yield"],
        basis: ["on_record_quote"],
      },
    ],
  },
  {
    text: "“‹Overruns are for the builder to pay›,” said one negotiator. “‹We have told them so ten times›,” he added.",
    quotes: [
      {
        issue: ["cost"],
        holder: open,
        speaker: open,
        unnamed: ["one negotiator"],
        act: ["demanded", "insisted", "stated"],
        basis: ["anonymous_official"],
      },
      {
        issue: ["cost", null],
        holder: open,
        speaker: open,
        unnamed: ["one negotiator"],
        act: ["reaffirmed", "stated"],
        basis: ["anonymous_official"],
      },
    ],
  },
  {
    text: "‹Portugal’s infrastructure minister, Ana Brito, pledged two million euros for the retraining of dockers.› ‹Madrid welcomed the gesture but held out for more.›",
    quotes: [
      {
        issue: ["labour"],
        holder: ["portugal"],
        speaker: open,
        unnamed: ["Portugal’s infrastructure minister, Ana Brito"],
        act: ["committed"],
        basis: ["on_record_paraphrase"],
      },
      {
        issue: ["labour", null],
        holder: ["spain"],
        speaker: open,
        unnamed: open,
        act: ["optimistic", "demanded", "insisted", "refuses_to_yield"],
      },
    ],
  },
  {
    text: "‹Idrouni accused Madrid of dragging its feet over the route.› ‹Spain rejects the charge.› ‹The two sides are to meet again in May.›",
    quotes: [
      {
        issue: ["route"],
        holder: ["morocco"],
        speaker: ["idris"],
        unnamed: open,
        act: ["disapproved"],
        basis: ["on_record_paraphrase", "attributed_by_opponent", "named_official_about_another"],
      },
      { issue: [null, "route"], holder: ["spain"], speaker: open, unnamed: open, act: ["rejected"] },
      {
        issue: [null, "route"],
        holder: [null, "spain", "morocco"],
        speaker: open,
        unnamed: open,
        act: ["intends_to_meet", null],
      },
    ],
  },
];

/** Each judged place of the reports as a case. */
export function passageCases(): Case[] {
  return passages.flatMap(({ text, quotes }) => {
    const plain = text.replace(/[‹›]/g, "");
    const pieces = text.split(/[‹›]/);
    return quotes.map((expected, index) => {
      const start = pieces.slice(0, 2 * index + 1).join("").length;
      return { text: plain, start, end: start + (pieces[2 * index + 1] ?? "").length, expected };
    });
  });
}

import type { ProposalContext } from "@/domain/positions/proposing/context";

/** An invented negotiation on fishing, for sentences of our own. Ids are words, so that what is expected can be read. */
export const talks: ProposalContext = {
  parties: [
    { id: "norway", name: "Norway", shortName: "NO", principal: true, forms: ["Oslo", "Norwegian Foreign Ministry"] },
    { id: "denmark", name: "Denmark", shortName: "DK", principal: true, forms: ["Copenhagen", "the Palace"] },
    { id: "sweden", name: "Sweden", shortName: "SE", principal: false, forms: ["Stockholm"] },
    { id: "eu", name: "European Union", shortName: "EU", principal: false, forms: ["Brussels"] },
    { id: "germany", name: "Germany", shortName: "DE", principal: false, forms: ["Berlin"] },
    {
      id: "group",
      name: "Coastal Group",
      shortName: null,
      principal: false,
      forms: ["the Coastal Group", "the group"],
    },
  ],
  people: [
    {
      id: "solberg",
      name: "Kari Nordvik",
      partyId: "norway",
      forms: ["Nordvik"],
      offices: ["Prime Minister of Norway"],
    },
    { id: "berg", name: "Tor Aasland", partyId: "norway", forms: [], offices: ["Foreign Minister"] },
    {
      id: "dahl",
      name: "Henrik Dalgaard",
      partyId: "denmark",
      forms: ["Henryk Dalgard"],
      offices: ["Foreign Minister"],
    },
    { id: "krog", name: "Mette Krogh", partyId: "denmark", forms: [], offices: ["Prime Minister"] },
    { id: "lind", name: "Anna Lindqvister", partyId: "sweden", forms: [], offices: ["Chief negotiator"] },
    { id: "weber", name: "Jonas Weberling", partyId: "eu", forms: [], offices: ["Commissioner for Fisheries"] },
  ],
  issues: [
    {
      id: "quota",
      title: "Herring quota",
      question: "How much herring may each side catch in a year, and who sets the share?",
      parentId: null,
      said: [],
    },
    {
      id: "zone",
      title: "Access to the Skagerrak zone",
      question: "Whose vessels may fish in the Skagerrak zone, and in which months?",
      parentId: null,
      said: [],
    },
    {
      id: "inspection",
      title: "Inspection of vessels",
      question: "Who may board and inspect vessels at sea?",
      parentId: null,
      said: [],
    },
    {
      id: "compensation",
      title: "Compensation for closed seasons",
      question: "Who pays fishermen for a closed season, and how much?",
      parentId: null,
      said: [],
    },
    {
      id: "term",
      title: "Length of the agreement",
      question: "For how many years is the agreement concluded, and how is it ended?",
      parentId: null,
      said: [],
    },
    {
      id: "patrol",
      title: "Joint patrol force",
      question: "Is a joint patrol force to be deployed, made up of whose ships, and under whose command?",
      parentId: null,
      said: [],
    },
    {
      id: "ceasing",
      title: "Moratorium first, or settlement first",
      question: "Does a moratorium on fishing come before the settlement, or with it?",
      parentId: null,
      said: [],
    },
    {
      id: "meetings",
      title: "Who meets whom, and where",
      question: "In which formats do the sides meet, and at which places?",
      parentId: null,
      said: [],
    },
  ],
};

import type { Reason } from "./concerns";

/** Markings (FIRST TLP 2.0) under which a mail carries no words, because it leaves the house. */
const silent = ["red", "amber_strict"];

const what: Partial<Record<Reason, string>> = {
  mention: "mentioned you",
  reply: "answered in a thread you take part in",
  returned: "returned a position you recorded",
};

/**
 * One mail about one thing. Of a negotiation, or a document, that is marked RED or AMBER+STRICT it says no word, name or title: only that
 * there is something, and where.
 */
export function letterAbout(told: {
  reason: Reason;
  actor: string;
  negotiation: string;
  marking: string;
  documentMarking: string | null;
  words: string | null;
  link: string;
}): { subject: string; text: string } {
  const end = `${told.link}

You can switch this mail off in your account settings.
`;
  if ([told.marking, told.documentMarking].some((marking) => marking !== null && silent.includes(marking))) {
    return { subject: "Something concerns you in Parley", text: `Sign in to read it:\n\n${end}` };
  }
  const did = `${told.actor} ${what[told.reason] ?? "did something that concerns you"}`;
  const words = told.words ? `${told.words.replace(/^/gm, "> ")}\n\n` : "";
  return { subject: `${did}: ${told.negotiation}`, text: `${did} in ${told.negotiation}.\n\n${words}${end}` };
}

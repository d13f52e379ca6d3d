/**
 * Fixed phrases of diplomacy as they come out when they are translated word by word, there and back, with what English says. Data: add what is
 * met. Only phrases that English itself does not use for the thing.
 */
export const calques: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/\bspecial messengers?\b/giu, "special envoy"],
  [/\bextraordinary messengers?\b/giu, "special envoy"],
  [
    /\bcoalition of (?:readiness|the ready|those (?:ready|willing|wishing)|the desiring|the determined|wishes|desire)\b/giu,
    "coalition of the willing",
  ],
  [/\bback (?:support )?platform\b/giu, "backstop"],
  [/\b(?:US|American|U\.S\.) security network\b/giu, "safety net"],
  [/\b(?:forces of reassurance|calming forces?|comfort forces?)\b/giu, "reassurance force"],
  [/\bpeaceful (?:deal|treaty)\b/giu, "peace deal"],
  [/\b(?:cessation|termination|ceasing|stop) of (?:the )?fire\b/giu, "ceasefire"],
  [/\b(?:without|after|for) the transaction\b|\bhopes? (?:for|of) the transaction\b/giu, "the deal"],
  [/\bfull[- ]scale intrusion\b/giu, "full-scale invasion"],
  [/\bguarantees of safety\b/giu, "security guarantees"],
  [/\bpeacemaking (?:contingent|forces)\b/giu, "peacekeeping force"],
];

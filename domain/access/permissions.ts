/** Roles of a member, least first. Each may do all that the ones before it may. */
export const roles = ["viewer", "commenter", "analyst", "reviewer", "lead"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, { label: string; help: string }> = {
  viewer: {
    label: "Viewer",
    help: "Reads the board and everything behind it, except drafts and team-only discussion.",
  },
  commenter: { label: "Commenter", help: "Also takes part in the discussion." },
  analyst: {
    label: "Analyst",
    help: "Also takes in documents, quotes, records positions and moves the status of issues.",
  },
  reviewer: {
    label: "Reviewer",
    help: "Also reviews positions, ranks them, grades sources and keeps the list of parties.",
  },
  lead: { label: "Lead", help: "Also invites and removes members and changes the negotiation itself." },
};

/**
 * THE table of who may do what: for each permission the least role that has it.
 * The server refuses by it and the screens hide by it; nothing else decides.
 */
export const permissions = {
  "negotiation.read": "viewer",
  "comment.read-team": "commenter",
  "comment.write": "commenter",
  "comment.moderate": "reviewer",
  "issue.write": "analyst",
  "person.write": "analyst",
  "event.write": "analyst",
  "filter.write": "analyst",
  "document.write": "analyst",
  "evidence.write": "analyst",
  "position.read-draft": "analyst",
  "position.write": "analyst",
  "position.grade": "analyst",
  "status.change": "analyst",
  "position.review": "reviewer",
  "position.rank": "reviewer",
  "source.grade": "reviewer",
  "grading.report": "reviewer",
  "party.write": "reviewer",
  "member.manage": "lead",
  "negotiation.manage": "lead",
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof permissions;

/** Whether a role has a permission. */
export function may(role: Role, permission: Permission): boolean {
  return roles.indexOf(role) >= roles.indexOf(permissions[permission]);
}

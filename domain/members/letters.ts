import type { Role } from "@/domain/access/permissions";
import { roleLabels } from "@/domain/access/permissions";

type Letter = { subject: string; text: string };

export function invitationLetter(given: {
  by: string;
  negotiation: string;
  role: Role;
  link: string;
  days: number;
}): Letter {
  return {
    subject: `Invitation to ${given.negotiation}`,
    text: `${given.by} invites you to follow ${given.negotiation} in Parley, as ${roleLabels[given.role].label.toLowerCase()}.

Open this link to join. It works once, for ${given.days} days:

${given.link}
`,
  };
}

export function passwordLetter(given: { by: string; link: string }): Letter {
  return {
    subject: "A new password for Parley",
    text: `${given.by} made a link for you to choose a new password for Parley. It works once, for one day:

${given.link}

If you did not ask for it, do nothing: your password stays as it is.
`,
  };
}

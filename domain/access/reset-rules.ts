/** Who is to be given a password link, as seen by the lead who makes it; see `resetSubject`. */
export type ResetSubject = {
  isSelf: boolean;
  isDemo: boolean;
  disabled: boolean;
  /** Negotiations the person works in and the lead leads, without demonstrations. */
  led: number;
  /** Negotiations the person works in and the lead does not lead. */
  elsewhere: number;
};

/**
 * Why a lead may not make a password link for a person, and why one that they made does not work any more; null when they may and it does.
 * Whoever holds the link becomes that person, so it must not open anything that the lead cannot reach: a person who works in a negotiation
 * that the lead does not lead is out of bounds. In a demonstration anybody can be a lead, as a demo account or by the invitation of one,
 * so leading it is no right to anybody's account.
 */
export function resetRefusal({ isSelf, isDemo, disabled, led, elsewhere }: ResetSubject): string | null {
  if (isSelf) return "Change your own password on your account page.";
  if (isDemo) return "Demo accounts are shared and keep their password.";
  if (disabled) return "This account was switched off.";
  if (elsewhere > 0) {
    return "This person also works in a negotiation that you do not lead, and the link would open that one too. Whoever runs the server can make a link with npm run password-link.";
  }
  if (led === 0) {
    return "Demo accounts take part in this negotiation, so anybody can lead it. Whoever runs the server can make a link with npm run password-link.";
  }
  return null;
}

/** A SQL condition: a demo account takes or took part in the negotiation, an expression of its id. So anybody could make themselves its lead. */
export function isDemonstration(negotiation: string): string {
  return `exists (select 1 from members d join users du on du.id = d.user_id where d.negotiation_id = ${negotiation} and du.is_demo)`;
}

/** A SQL expression: the `ResetSubject` of a person and a lead, the aliases of two rows of `users`. */
export function resetSubject(person: string, lead: string): string {
  const works = `from members w where w.user_id = ${person}.id and w.removed_at is null`;
  const leads = `${lead}.disabled_at is null and exists (select 1 from members l
    where l.negotiation_id = w.negotiation_id and l.user_id = ${lead}.id and l.role = 'lead' and l.removed_at is null)`;
  return `json_build_object('isSelf', ${person}.id = ${lead}.id, 'isDemo', ${person}.is_demo, 'disabled', ${person}.disabled_at is not null,
    'led', (select count(*) ${works} and ${leads} and not ${isDemonstration("w.negotiation_id")}),
    'elsewhere', (select count(*) ${works} and not (${leads})))`;
}

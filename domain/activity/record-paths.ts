/** SQL expressions of where a record is shown, as paths below the negotiation. Feed, inbox and mail lead to the same place. */
export const commentPath = (id: string) => `'comments/' || ${id}`;
export const eventPath = (id: string) => `'events/' || ${id}`;
export const issuePath = (number: string) => `'issues/' || ${number}`;
export const positionPath = (number: string, id: string) =>
  `${issuePath(number)} || '?open=' || ${id} || '#position-' || ${id}`;

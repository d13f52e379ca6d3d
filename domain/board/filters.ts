/** What the filters of the board offer; fetched when they are opened, so that no page carries it. */
export type BoardFilters = {
  parties: { id: string; name: string }[];
  owners: { id: string; name: string; issues: number }[];
  /** How many issues nobody owns. */
  unowned: number;
};

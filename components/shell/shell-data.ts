/** All the shell needs to know, as plain data: it asks nobody. */
export type ShellData = {
  negotiation: { key: string; name: string };
  /** The viewer's other negotiations; with more than one the name becomes a switch. */
  negotiations?: { key: string; name: string }[];
  viewer: { name: string; email?: string; role: string; initials: string };
  /** `parties`, `members`, `settings`: false hides the entry. `createIssue`: true offers `c` everywhere. */
  can?: Record<string, boolean>;
  /** Demonstration accounts can sign in; `settle`: the viewer can do something about it in the settings. */
  demo?: { settle: boolean };
  /** Narrowed boards that the team comes back to. */
  saved?: { label: string; href: string }[];
  /** Numbers beside views, by the last part of their address. */
  counts?: Record<string, number>;
  /** What the command menu asks while one types; the query is appended. */
  searchUrl?: string;
  signOut?: () => Promise<void>;
};

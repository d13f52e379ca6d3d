import type { Account } from "./types";

/** Public on purpose: a banner says that these accounts are active, and they can be switched off. */
export const demoPassword = "parley-demo";

export const accounts: readonly Readonly<{ role: Account; email: string; name: string }>[] = [
  { role: "lead", email: "lead@demo.test", name: "Demo lead" },
  { role: "reviewer", email: "reviewer@demo.test", name: "Demo reviewer" },
  { role: "analyst", email: "analyst@demo.test", name: "Demo analyst" },
  { role: "commenter", email: "commenter@demo.test", name: "Demo commenter" },
  { role: "viewer", email: "viewer@demo.test", name: "Demo viewer" },
];

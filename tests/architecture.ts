/** The import table of docs/architecture.md as data. Change it there, in a decision, and here; never by an exception in the code. */

const places = ["app", "components", "domain", "lib", "prisma", "scripts", "tests"] as const;
export type Place = (typeof places)[number];

/** Nouns in the one order in which they may know each other. */
const nouns = [
  "access",
  "activity",
  "negotiations",
  "members",
  "parties",
  "people",
  "issues",
  "sources",
  "evidence",
  "positions",
  "status",
  "events",
  "comments",
  "board",
];

/** Inside a noun. A file with another name is a rule: pure, and as low as the schema lets it be. */
const kinds = ["schema", "rules", "queries", "commands", "actions"] as const;
type Kind = (typeof kinds)[number];

/**
 * Files that write or read through the database though their name is none of queries, commands or actions; each is said in a decision.
 * They are shared parts of commands and queries of their own noun or later ones.
 */
const effects: Record<string, Kind> = {
  "activity/record": "queries",
  "activity/mail": "queries",
  "activity/conflict": "queries",
  "access/session": "actions",
  "access/auth-options": "actions",
  "access/start-session": "actions",
  "access/action": "actions",
  "access/endpoint": "actions",
  "access/command": "queries",
  "access/context": "queries",
  "access/password-link": "queries",
  "evidence/cite": "queries",
  "evidence/reanchor": "queries",
  "sources/intake-queue": "queries",
  "board/history": "queries",
  "board/statements": "queries",
};

/** What an earlier noun's commands may use of a later noun, because it must happen in their transaction; each is said in a decision. */
const hooks: Record<string, string> = { "domain/evidence/reanchor": "domain/sources/commands/take-in.ts" };

export function placeOf(path: string): Place | null {
  return places.find((place) => path === place || path.startsWith(`${place}/`)) ?? null;
}

function nounOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function kindOf(path: string): Kind {
  const [, noun = "", ...rest] = path.replace(/\.(ts|tsx)$/, "").split("/");
  const name = rest.join("/");
  const known = effects[`${noun}/${name}`];
  if (known) return known;
  if (rest[0] === "commands") return "commands";
  if (name === "schema" || /(-input|vocabulary|acts|statuses|stances|kinds|name-forms)$/.test(name)) return "schema";
  if (name === "actions") return "actions";
  if (/queries$|(^|\/)(get|list|find|read)-/.test(name)) return "queries";
  return "rules";
}

/** Why a file may not import a target (a path from the root, or a package), with what to do instead; null when it may. */
export function refusal(file: string, target: string): string | null {
  const from = placeOf(file);
  const to = placeOf(target);
  if (from === null || from === "scripts" || from === "tests") return null;
  if (to === null) return packageRefusal(file, from, target);
  if (from === "prisma")
    return ["domain", "lib", "prisma"].includes(to) ? null : "the demo is data and a loader; it speaks to commands.";
  if (to === "scripts" || to === "tests" || to === "prisma")
    return "the product does not know its scripts, tests and demo.";
  if (to === "app")
    return from === "app" ? null : "nothing imports app; move what is shared into components, domain or lib.";
  if (from === "lib") return to === "lib" ? null : "lib knows no other part; pass what it needs as an argument.";
  if (from === "components") return componentRefusal(file, target, to);
  if (from === "app") return appRefusal(file, target, to);
  return domainRefusal(file, target, to);
}

function packageRefusal(file: string, from: Place, target: string): string | null {
  if (target === "next/link" && !["components/ui/link.tsx", "components/shell/nav-link.tsx"].includes(file)) {
    return "use components/ui/link: it fetches nothing before it is followed.";
  }
  const isNext = target === "next" || target.startsWith("next/") || target.startsWith("next-auth");
  if (isNext && from === "lib") return "Next belongs to app, components, actions and the doors in domain/access.";
  if (isNext && from === "domain" && nounOf(file) !== "access" && kindOf(file) !== "actions") {
    return "a command runs unchanged in a test, a script or a job; keep Next in actions and the doors in domain/access.";
  }
  if (target.startsWith("react") && from === "domain" && nounOf(file) !== "access")
    return "domain has no screens; move it to components.";
  return null;
}

function componentRefusal(file: string, target: string, to: Place): string | null {
  const noun = nounOf(file);
  if (noun === "ui" && (to === "domain" || (to === "components" && nounOf(target) !== "ui"))) {
    return "components/ui has no domain word; pass plain data by props, or move the file to its noun.";
  }
  if (to === "domain") {
    if (nounOf(target) === "access") {
      return target === "domain/access/permissions" ? null : "of access, components see only the table of permissions.";
    }
    if (!["schema", "rules", "actions"].includes(kindOf(target))) {
      return "components take plain data by props; read in the page and pass it down.";
    }
  }
  return target.startsWith("lib/db") ? "components never reach the database." : null;
}

function appRefusal(file: string, target: string, to: Place): string | null {
  if (to !== "domain")
    return target.startsWith("lib/db") && !file.startsWith("app/api/health") ? "pages read through queries." : null;
  if (kindOf(target) === "commands" && !file.startsWith("app/api/"))
    return "pages use actions; only endpoints call commands.";
  return null;
}

function domainRefusal(file: string, target: string, to: Place): string | null {
  if (to === "components") return "domain has no screens.";
  const kind = kindOf(file);
  const noun = nounOf(file);
  if (target.startsWith("lib/db")) {
    return kind === "schema" || kind === "rules"
      ? "schema and rules are pure; read in queries, write in commands."
      : null;
  }
  if (to === "lib") return null;
  const targetNoun = nounOf(target);
  const targetKind = kindOf(target);
  if (noun === targetNoun) {
    if (kinds.indexOf(targetKind) > kinds.indexOf(kind))
      return `inside a noun: schema ← rules ← queries ← commands ← actions; ${kind} cannot see ${targetKind}.`;
    return null;
  }
  if (noun === "access" && targetNoun === "activity") return null; // a command records its activity by construction
  if (hooks[target.replace(/\.ts$/, "")] === file) return null;
  if (nouns.indexOf(targetNoun) > nouns.indexOf(noun))
    return `${targetNoun} comes after ${noun} in the order of nouns.`;
  if (targetKind === "commands") return "a noun never uses another's commands; share the rule or the query.";
  if (targetKind === "actions" && targetNoun !== "access") return "actions are for screens.";
  if (targetKind === "actions" && kind !== "actions") return "only actions open the doors of access.";
  if ((kind === "schema" || kind === "rules") && targetKind === "queries") return "schema and rules are pure.";
  return null;
}

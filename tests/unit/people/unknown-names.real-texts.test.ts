import { describe, expect, test } from "vitest";
import { type Bearer, candidatesFor } from "@/domain/people/candidates";
import { findMentions } from "@/domain/people/mentions";
import { findUnknownNames, type Known } from "@/domain/people/unknown-names";
import { parties } from "@/prisma/demo/parties";
import { people } from "@/prisma/demo/people";
import { readDocuments } from "../real-texts";

/** What somebody who knows everybody by one name alone is asked about in each of the five reports, and who is suggested first. */
const asked: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  "000": {
    Umerov: "umerov",
    Barrot: "barrot",
    Macron: "macron",
    Zelenskyy: "zelenskyy",
    Witkoff: "witkoff",
    Putin: "putin",
  },
  "001": { Zelenskyy: "zelenskyy", Umerov: "umerov", Witkoff: "witkoff" },
  "002": {
    "Volodymyr Zelensky": "zelenskyy",
    Zelensky: "zelenskyy",
    Trump: "trump",
    "Nicolás Maduro": null,
    Macron: "macron",
  },
  "003": {
    "Volodimir Zelensky": "zelenskyy",
    "Vladimir Zelensky": "zelenskyy",
    Zelensky: "zelenskyy",
    Trump: "trump",
    Putin: "putin",
    "Sir Keira Starmer": "starmer",
    "Mark Ruthte": "rutte",
    "Mark Rute": "rutte",
    "Steve Witcoof": "witkoff",
    "John Hill": null,
    "Ki -i -Tsinping": "xi",
    "Kim Jong Un": null,
  },
  "004": { Trump: "trump" },
};

const bearers: Bearer[] = people.map(({ slug, name, offices }) => ({
  kind: "person",
  id: slug,
  name,
  forms: [],
  offices: offices.map(({ title }) => title),
}));
const forms: { form: string; ref: Known }[] = [
  ...people.map(({ name }) => ({ form: name, ref: { kind: "person" as const } })),
  ...parties.flatMap((party) =>
    [party.name, ...party.forms.map(({ form }) => form)].map((form) => ({ form, ref: { kind: "party" as const } })),
  ),
];

const documents = readDocuments();

describe.skipIf(documents === null)(
  `names in the five reports${documents ? "" : " (skipped: documents not present)"}`,
  () => {
    test.each([...(documents ?? [])])(
      "in %s exactly those are asked about that somebody bears, and each leads to its bearer first",
      (file, text) => {
        const found = findUnknownNames(text, findMentions(text, forms)).flatMap((name) => {
          const [first] = candidatesFor(name, bearers, true);
          return name.weak && !first ? [] : [[name.surface, first?.bearer.id ?? null] as const];
        });
        expect(Object.fromEntries(found)).toEqual(asked[file.slice(0, 3)]);
      },
    );
  },
);

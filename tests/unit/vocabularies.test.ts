import { describe, expect, test } from "vitest";
import { stances } from "@/domain/evidence/stances";
import { markings } from "@/domain/negotiations/vocabulary";
import { actFamilies, acts } from "@/domain/positions/acts";
import { attributionBases, credibilities, ranks, reviewStates, supersedeReasons } from "@/domain/positions/vocabulary";
import { foundFields, intakeWays } from "@/domain/sources/intake-vocabulary";
import { hazardKinds, lineageKinds, reliabilities, transforms } from "@/domain/sources/vocabulary";
import { issueStatuses } from "@/domain/status/statuses";
import { dateBases } from "@/lib/days";
import { byId, idsOf } from "@/lib/vocabulary";

const vocabularies = {
  acts,
  actFamilies,
  attributionBases,
  credibilities,
  dateBases,
  foundFields,
  hazardKinds,
  intakeWays,
  issueStatuses,
  lineageKinds,
  markings,
  ranks,
  reliabilities,
  reviewStates,
  stances,
  supersedeReasons,
  transforms,
};

describe.each(Object.entries(vocabularies))("the vocabulary of %s", (_name, entries) => {
  test("has each word once, with a label of its own and a sentence of help", () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length);
    for (const { help } of entries) expect(help).toMatch(/^[“\p{Lu}].{10,}\.$/su);
  });

  test("shouts nowhere: no exclamation marks", () => {
    for (const { label, help } of entries) expect(label + help).not.toContain("!");
  });
});

test("every status has a pill shape of its own", () => {
  expect(new Set(issueStatuses.map(({ shape }) => shape)).size).toBe(issueStatuses.length);
});

test("ids keep the order of their vocabulary, and every id finds its entry", () => {
  expect(idsOf(reliabilities)).toEqual(["A", "B", "C", "D", "E", "F"]);
  expect(byId(credibilities)[6].label).toBe("Truth cannot be judged");
});

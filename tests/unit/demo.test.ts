import { describe, expect, test } from "vitest";
import { may, type Permission } from "@/domain/access/permissions";
import { anchorer, describeQuote } from "@/domain/evidence/anchor";
import { assertCredibility, assertReviewable, assertSupersession, reviewTransition } from "@/domain/positions/rules";
import type { ReviewState } from "@/domain/positions/vocabulary";
import { normaliseText } from "@/domain/sources/normalise";
import { assertStatusChange } from "@/domain/status/rules";
import { type IssueStatus, initialStatus } from "@/domain/status/statuses";
import { parseWorldDate } from "@/lib/edtf";
import { worldDateColumns, worldDateInput } from "@/lib/world-date";
import { demonstration } from "@/prisma/demo/demonstration";
import type { DemoPosition } from "@/prisma/demo/position";
import type { Citation, When } from "@/prisma/demo/types";

const { parties, people, issues, sources, documents, events, positions, statusChanges, comments } = demonstration;
const captures = documents.flatMap((document) => (document.capture ? [{ ...document, ...document.capture }] : []));
const documentOf = new Map(captures.flatMap(({ slug, evidence }) => Object.keys(evidence).map((id) => [id, slug])));
const positionOf = new Map(positions.map((position) => [position.slug, position]));
const isReviewed = ({ review }: DemoPosition) => review.some(({ step }) => step === "review");
const replaced = new Set(positions.filter(isReviewed).flatMap(({ replaces }) => (replaces ? [replaces.slug] : [])));
const supporting = (citations: readonly Citation[]) => citations.filter(({ stance }) => stance === "supports");
const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);

test("holds as much as the demonstration promises", () => {
  expect(captures).toHaveLength(5);
  expect(issues.slice(0, 12).every(({ parent }) => parent === null)).toBe(true);
  expect(positions.length).toBeGreaterThanOrEqual(40);
  expect(replaced.size).toBeGreaterThanOrEqual(8);
  expect(statusChanges.length).toBeGreaterThanOrEqual(14);
  const cells = new Set(positions.filter(isReviewed).map(({ issue, holder }) => `${issue} ${holder}`));
  expect(cells.size).toBeGreaterThanOrEqual(35);
  expect(new Set(positions.map(({ review }) => review.at(-1)?.step))).toContain("return");
  expect(comments.some(({ visibility }) => visibility === "team")).toBe(true);
});

test("every slug is used once and every reference leads somewhere", () => {
  const evidence = captures.flatMap((capture) => Object.keys(capture.evidence));
  const lists = [parties, people, issues, sources, documents, events, positions, statusChanges].map(slugs);
  for (const list of [...lists, evidence]) expect(new Set(list).size).toBe(list.length);
  const known = (list: readonly string[], wanted: readonly (string | null | undefined)[]) => {
    const missing = wanted.filter((slug) => slug !== null && slug !== undefined && !list.includes(slug));
    expect(missing).toEqual([]);
  };
  const cited = [...positions, ...statusChanges, ...events].flatMap(({ citations }) => citations);
  known(
    evidence,
    cited.map(({ evidence: slug }) => slug),
  );
  known(slugs(parties), [...people.map(({ party }) => party), ...positions.map(({ holder }) => holder)]);
  known(
    slugs(sources),
    documents.map(({ source }) => source),
  );
  known(
    slugs(documents),
    demonstration.lineage.flatMap(({ from, to }) => [from, to]),
  );
  known(
    [...slugs(parties), ...slugs(people)],
    events.flatMap(({ participants }) => participants.map(({ who }) => who)),
  );
  known(
    slugs(people),
    positions.map(({ speaker }) => ("person" in speaker ? speaker.person : null)),
  );
  const hazard = documents.flatMap(({ capture }) => (capture?.hazards ?? []).flatMap(({ quote }) => quote ?? []));
  for (const { on } of comments) {
    const target = {
      evidence,
      position: slugs(positions),
      status_change: slugs(statusChanges),
      issue: slugs(issues),
      hazard,
    };
    known(target[on.kind], [on.slug]);
  }
});

test("whatever is replaced, contained or continued stands before what refers to it", () => {
  for (const list of [events, issues]) {
    list.forEach(({ parent }, index) => {
      if (parent) expect(slugs(list).slice(0, index)).toContain(parent);
    });
  }
  positions.forEach(({ replaces }, index) => {
    if (replaces) expect(slugs(positions).slice(0, index)).toContain(replaces.slug);
  });
});

test("everybody does only what the role allows", () => {
  const asks = (permission: Permission, list: readonly { by: Parameters<typeof may>[0] }[]) =>
    expect(list.filter(({ by }) => !may(by, permission))).toEqual([]);
  asks("party.write", [...parties, ...demonstration.memberships]);
  asks("person.write", people);
  asks("issue.write", [...issues, ...demonstration.relations]);
  asks("source.grade", sources);
  asks("document.write", [...documents, ...demonstration.lineage]);
  asks("event.write", events);
  asks("position.write", positions);
  asks("status.change", statusChanges);
  asks("comment.write", [...comments, ...comments.flatMap(({ replies }) => replies)]);
  const steps = positions.flatMap(({ review }) => review);
  asks(
    "position.write",
    steps.filter(({ step }) => step === "submit"),
  );
  asks(
    "position.grade",
    steps.filter(({ step }) => step === "grade"),
  );
  asks(
    "position.rank",
    steps.filter(({ step }) => step === "rank"),
  );
  asks(
    "position.review",
    steps.filter(({ step }) => step === "review" || step === "return"),
  );
  for (const { by, resolvedBy } of comments)
    if (resolvedBy && resolvedBy !== by) asks("comment.moderate", [{ by: resolvedBy }]);
});

test("every date is EDTF and no more precise than its words, and says how it is known where that is elsewhere", () => {
  const dates: When[] = [
    ...events.map(({ date }) => date),
    ...positions.map(({ validFrom }) => validFrom),
    ...statusChanges.map(({ effective }) => effective),
    ...documents.map(({ published }) => published),
    ...demonstration.memberships.map(({ from }) => from),
    ...people.flatMap(({ offices }) => offices.map(({ from }) => from)),
  ];
  for (const date of dates) expect(() => worldDateColumns("date", worldDateInput.parse(date))).not.toThrow();
});

describe.each(captures)("the digest $slug", ({ text, evidence, hazards, transform }) => {
  test("is a paraphrase of 180 to 350 words that normalising leaves as it is", () => {
    expect(transform).toBe("paraphrase");
    const { length } = text.split(/\s+/);
    expect(length).toBeGreaterThanOrEqual(180);
    expect(length).toBeLessThanOrEqual(350);
    expect(normaliseText(text)).toBe(text);
  });

  test("has every quote and every hazard's words exactly once", () => {
    const quotes = [...Object.values(evidence), ...hazards.flatMap(({ quote }) => quote ?? [])];
    expect(quotes.filter((quote) => text.split(quote).length !== 2)).toEqual([]);
  });
});

test("one document was taken in twice: in the later capture quotes stand, one reads otherwise and waits, one was judged, and one is gone", () => {
  const twice = captures.flatMap(({ later, ...capture }) => (later === null ? [] : [{ ...capture, later }]));
  expect(slugs(twice)).toEqual(["explainer-january"]);
  for (const { text, later, evidence } of twice) {
    expect(normaliseText(later.text)).toBe(later.text);
    const find = anchorer(later.text);
    const states = Object.entries(evidence).map(([slug, exact]) => {
      const start = text.indexOf(exact);
      return [slug, find(describeQuote(text, start, start + exact.length)).state] as const;
    });
    const inState = (state: string) => states.filter(([, found]) => found === state).map(([slug]) => slug);
    expect(inState("exact").length).toBeGreaterThanOrEqual(1);
    const judged = later.judged.map((judgement) => judgement.evidence);
    expect(judged).toEqual(["explainer-means"]);
    expect(inState("drifted")).toEqual(["explainer-hubs-unclear", ...judged]);
    expect(inState("orphan")).toEqual(["explainer-starmer"]);
  }
});

/** The positions that break a rule, with what the rule says. */
function refused(rule: (position: DemoPosition) => void): string[] {
  return positions.flatMap((position) => {
    try {
      rule(position);
      return [];
    } catch (problem) {
      return [`${position.slug}: ${problem}`];
    }
  });
}

describe("every position", () => {
  test("is one short sentence without quotation marks, and cites nothing twice", () => {
    for (const { slug, statement, citations } of positions) {
      expect(statement.length, slug).toBeLessThanOrEqual(160);
      expect(statement, slug).not.toMatch(/[“”"]|\.$/u);
      expect(new Set(citations.map(({ evidence }) => evidence)).size, slug).toBe(citations.length);
    }
  });

  test("takes only steps that the rules of review and grading allow", () => {
    const broken = refused(({ citations, review }) => {
      const support = supporting(citations).map(({ evidence }) => ({
        origin: originOf(documentOf.get(evidence) ?? ""),
        transform: "paraphrase" as const,
      }));
      let state: ReviewState = "draft";
      for (const step of review) {
        assertReviewable({ supportingCitations: support.length });
        if (step.step === "submit" || step.step === "return") state = reviewTransition(state, step.step);
        if (step.step === "review") state = reviewTransition(state, "approve");
        if (step.step === "grade") assertCredibility({ credibility: step.credibility, support });
      }
    });
    expect(broken).toEqual([]);
  });

  test("takes another's place only as its reason allows, reviewed for reviewed", () => {
    const broken = refused((position) => {
      if (!position.replaces) return;
      const old = positionOf.get(position.replaces.slug);
      expect(old).toMatchObject({ issue: position.issue, holder: position.holder });
      expect(old && isReviewed(old) && isReviewed(position)).toBe(true);
      assertSupersession({
        reason: position.replaces.reason,
        old: { validFrom: parseWorldDate(old?.validFrom.edtf ?? null) },
        next: { validFrom: parseWorldDate(position.validFrom.edtf) },
      });
    });
    expect(broken).toEqual([]);
  });
});

/** Documents joined by lineage are one origin; "same event, independent" joins nothing. */
function originOf(document: string): string {
  const group = new Set([document]);
  const joins = demonstration.lineage.filter(({ kind }) => kind !== "same_event_independent");
  for (let size = 0; size !== group.size; ) {
    size = group.size;
    for (const { from, to } of joins) if (group.has(from) || group.has(to)) group.add(from).add(to);
  }
  return [...group].sort().join("+");
}

test("the history of every issue is one that the status rules allow", () => {
  const principals = parties.filter(({ principal }) => principal).map(({ slug, name }) => ({ id: slug, name }));
  const at = new Map<string, { status: IssueStatus; effective: string; scope: readonly string[] }>();
  for (const { issue, from, to, effective, reason, scope, citations } of statusChanges) {
    const before = at.get(issue);
    expect(from).toBe(before?.status ?? initialStatus);
    const day = parseWorldDate(effective.edtf).earliest ?? "";
    const earliest = ({ validFrom }: (typeof positions)[number]) => parseWorldDate(validFrom.edtf).earliest ?? "";
    const standing = positions
      .filter((position) => position.issue === issue && isReviewed(position) && !replaced.has(position.slug))
      .sort((a, b) => earliest(a).localeCompare(earliest(b)))
      .map(({ holder, act }) => [holder, { id: holder, name: holder, act }] as const);
    const shown = [...new Map(standing).values()];
    assertStatusChange({
      from,
      to,
      reason,
      citationCount: citations.length,
      scopePartyIds: scope,
      currentScopePartyIds: before?.scope ?? [],
      principals,
      shown,
      effective: day,
      previousEffective: before?.effective ?? null,
      today: "2026-01-08",
    });
    at.set(issue, { status: to, effective: day, scope });
  }
  expect(statusChanges.filter(({ scope }) => scope.length > 0)).not.toEqual([]);
});

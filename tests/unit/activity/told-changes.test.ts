import { describe, expect, it } from "vitest";
import { activityTypes } from "@/domain/activity/events";
import { feedKinds, typesOf } from "@/domain/activity/feed-groups";
import { nameOf, reasonOf, toldChanges } from "@/domain/activity/told-changes";

const id = "0b9bf2ac-4a57-4bd5-8d0f-3a1c1e6a9a11";

describe("what a change says in the feed", () => {
  it("names the fields that differ, in words", () => {
    const before = {
      shortName: null,
      status: "under_discussion",
      validFromEdtf: "2026-01",
      principal: false,
      same: "x",
    };
    const after = { shortName: "EU", status: "agreed", validFromEdtf: "2026-01-07", principal: true, same: "x" };
    expect(toldChanges(before, after)).toEqual([
      { field: "short name", from: null, to: "EU" },
      { field: "status", from: "under discussion", to: "agreed" },
      { field: "valid from", from: "2026-01", to: "2026-01-07" },
      { field: "principal", from: "no", to: "yes" },
    ]);
  });

  it("leaves out ids, things with parts, and the reason", () => {
    expect(
      toldChanges(
        { parentId: null, owner: null, target: null, reason: null },
        { parentId: id, owner: id, target: { kind: "issue" }, reason: "moved" },
      ),
    ).toEqual([]);
    expect(toldChanges({ kind: null }, { kind: null, visibility: "team" })).toEqual([]);
    expect(toldChanges(null, { title: "New" })).toEqual([]);
    expect(toldChanges({ title: "Old" }, null)).toEqual([]);
  });

  it("tells how a date from elsewhere is known, of what is new, too", () => {
    const told = { field: "valid from note", from: null, to: "The host's calendar" };
    expect(toldChanges(null, { act: "stated", validFromNote: "The host's calendar", validToNote: "" })).toEqual([told]);
    expect(toldChanges({ status: "tabled" }, { status: "tabled", validFromNote: told.to })).toEqual([told]);
  });

  it("says of a name which form it is about, and how it was judged", () => {
    expect(nameOf(null, { form: "Rute", verdict: "same", person: "Mark Rutte" })).toBe("“Rute” is the same");
    expect(nameOf(null, { form: "Rute", verdict: "different" })).toBe("“Rute” is somebody else");
    expect(nameOf({ form: "Rute", verdict: "unsure" }, null)).toBe("“Rute” cannot be told yet");
    expect(nameOf(null, { form: "Rute", kind: "typo" })).toBe("“Rute”");
    expect(nameOf(null, { name: "Rutte" })).toBeNull();
  });

  it("gives the reason, the note or the comment, when there is one", () => {
    expect(reasonOf({ reason: "The text says so." })).toBe("The text says so.");
    expect(reasonOf({ reason: "", body: "Which day?" })).toBe("Which day?");
    expect(reasonOf({ reason: " " })).toBeNull();
    expect(reasonOf(null)).toBeNull();
  });
});

it("everything that can happen belongs to a kind of the feed's filter", () => {
  const covered = new Set(feedKinds.flatMap(({ id: kind }) => typesOf(kind)));
  expect(Object.keys(activityTypes).filter((type) => !covered.has(type as keyof typeof activityTypes))).toEqual([]);
});

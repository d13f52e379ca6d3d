import { beforeAll, describe, expect, it } from "vitest";
import { removeFilter } from "@/domain/board/commands/remove-filter";
import { saveFilter } from "@/domain/board/commands/save-filter";
import { mostFilters } from "@/domain/board/saved-filter-input";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

const stranger = "00000000-0000-4000-8000-000000000000";

let ours: TestNegotiation;
let theirs: TestNegotiation;

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
});

describe("saveFilter", () => {
  it("keeps the canonical query without the open cell, and leaves one activity row", async () => {
    const before = await rowCounts(ours.id);
    const query = `?cell=3.${stranger}&family=away,nonsense&status=tabled`;
    const kept = await saveFilter(ours.ctx("analyst"), { name: "  Refused  ", query });
    expect(kept).toMatchObject({ name: "Refused", query: "?status=tabled&family=away" });
    const after = { name: "Refused", query: kept.query };
    expect((await lastActivity(ours.id))[0]).toMatchObject({ type: "filter.saved", subjectId: kept.id, after });
    expect(await rowCounts(ours.id)).toMatchObject({
      saved_filters: (before.saved_filters ?? 0) + 1,
      activity: (before.activity ?? 0) + 1,
    });
  });

  it("refuses a filter without a name, one that narrows nothing, and a name that is taken", async () => {
    const ctx = ours.ctx("analyst");
    await saveFilter(ctx, { name: "Taken", query: "?status=agreed" });
    const before = await rowCounts(ours.id);
    for (const input of [
      { name: " ", query: "?status=tabled" },
      { name: "Everything", query: `?cell=1.${stranger}` },
      { name: "Taken", query: "?status=tabled" },
    ])
      await expect(saveFilter(ctx, input)).rejects.toMatchObject({ code: "invalid" });
    expect(await rowCounts(ours.id)).toEqual(before);
  });

  it("has room for as many as one can look through, also when they come at once", async () => {
    const { ctx, id } = await makeNegotiation();
    const all = Array.from({ length: mostFilters + 2 }, (_, n) =>
      saveFilter(ctx("analyst"), { name: `Filter ${n}`, query: "?status=tabled" }),
    );
    const ended = await Promise.allSettled(all);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(mostFilters);
    expect((await rowCounts(id)).saved_filters).toBe(mostFilters);
  });

  it("is refused to a commenter", async () => {
    const input = { name: "Mine", query: "?status=tabled" };
    await expect(saveFilter(ours.ctx("commenter"), input)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("removeFilter", () => {
  it("takes the filter away and keeps in the activity what it was", async () => {
    const ctx = ours.ctx("analyst");
    const { id, query } = await saveFilter(ctx, { name: "For a day", query: "?owner=none" });
    await removeFilter(ctx, { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "filter.removed",
      subjectId: id,
      before: { name: "For a day", query },
    });
    await expect(removeFilter(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("does not find the filter of another negotiation, and is refused to a commenter", async () => {
    const { id } = await saveFilter(theirs.ctx("analyst"), { name: "Theirs", query: "?owner=none" });
    await expect(removeFilter(ours.ctx("lead"), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(removeFilter(theirs.ctx("commenter"), { id })).rejects.toMatchObject({ code: "forbidden" });
  });
});

import { describe, expect, test } from "vitest";
import { asOfAddress, readAddress, unreadTimes, writeAddress } from "@/domain/board/address";

const read = (query: string) => readAddress(new URLSearchParams(query));
const party = "3f8a2f0e-51a3-4f0a-9d53-0c6a4c1f2b77";

describe("the address of the matrix", () => {
  test("is empty for today's whole board", () => {
    expect(writeAddress(read(""))).toBe("");
  });

  test("names the times that do not exist, and no other", () => {
    const unread = (query: string) => unreadTimes(new URLSearchParams(query));
    expect(unread("?valid=2026-02-30&known=soon")).toEqual(["2026-02-30", "soon"]);
    expect(unread("?valid=2026-02-28&known=2026-03-01T12:00:00Z")).toEqual([]);
    expect(unread("")).toEqual([]);
  });

  test("says all filters, both times and the open cell, and reads as it was written", () => {
    const query = `?q=cease%20fire&status=tabled,agreed&party=${party}&family=toward,away&reliability=A,B&credibility=2,3&owner=none&order=status&valid=2026-01-07&known=2026-01-08T12:00:00Z&cell=5.${party}`;
    const address = read(query);
    expect(address).toMatchObject({ text: "cease fire", status: ["tabled", "agreed"], credibility: [2, 3] });
    expect(address.open).toEqual({ issue: 5, party });
    expect(read(writeAddress(address))).toEqual(address);
  });

  test("takes lists in either form, and leaves out what it does not know", () => {
    expect(read("status=tabled&status=agreed").status).toEqual(["tabled", "agreed"]);
    expect(read("status=deadlocked&credibility=7&reliability=Z&family=warm&party=x&owner=me&order=up")).toEqual(
      read(""),
    );
    for (const query of ["valid=2026-02-30", "valid=soon", "known=2026-01-08", "cell=5", "cell=x.y"])
      expect(read(query)).toEqual(read(""));
  });

  test("asks for today's board when it names no time, or today and nothing else", () => {
    const now = new Date("2026-01-10T09:00:00Z");
    expect(asOfAddress(read(""), now)).toBeNull();
    expect(asOfAddress(read("valid=2026-01-10"), now)).toBeNull();
    expect(asOfAddress(read("valid=2026-01-07"), now)).toEqual({ valid: "2026-01-07", known: now });
    const known = "2026-01-08T12:00:00Z";
    expect(asOfAddress(read(`known=${known}`), now)).toEqual({ valid: "2026-01-10", known: new Date(known) });
  });
});

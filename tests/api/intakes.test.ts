import { beforeAll, describe, expect, test } from "vitest";
import { fileLimit } from "@/domain/sources/intake-vocabulary";
import { database } from "@/lib/db/client";
import { sha256Hex } from "@/lib/hash";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { untilIdle } from "../intake/worker";
import { address } from "../server";
import { sessionsOf } from "../visitors";

let talks: TestNegotiation;
let other: TestNegotiation;
let cookies: Awaited<ReturnType<typeof sessionsOf>>;
let count = 0;

beforeAll(async () => {
  talks = await makeNegotiation();
  other = await makeNegotiation();
  cookies = await sessionsOf(talks.key);
});

const words = () => `Report ${++count} of ${talks.key}. The envoy said that talks go on.`;

function form(text: string | Uint8Array<ArrayBuffer>, input: Record<string, unknown> = {}, name = "report.txt") {
  const body = new FormData();
  body.set("input", JSON.stringify({ way: "file", ...input }));
  body.set("file", new File([text], name));
  return body;
}
const send = (body: BodyInit, { cookie = cookies.analyst, ...headers }: Record<string, string> = {}) =>
  fetch(address(`/api/n/${talks.key}/intakes`), {
    method: "POST",
    body,
    headers: { cookie, "sec-fetch-site": "same-origin", ...headers },
  });
const intakeOf = (id: string) =>
  database().prisma.intake.findUniqueOrThrow({
    where: { id },
    include: { capture: { select: { id: true, text: true } } },
  });

describe("the door for files", () => {
  test("takes a file, lets everybody see how far it is, and the worker beside the app takes it in", async () => {
    const text = words();
    const answer = await send(form(text));
    expect(answer.status).toBe(201);
    const { id } = await answer.json();
    const list = await fetch(address(`/api/n/${talks.key}/intakes?id=${id}`), { headers: { cookie: cookies.viewer } });
    expect((await list.json()).intakes).toMatchObject([{ id, way: "file", name: "report.txt", by: "Test analyst" }]);
    await untilIdle(talks.id);
    expect(await intakeOf(id)).toMatchObject({ state: "done", capture: { text } });
    const done = await fetch(address(`/api/n/${talks.key}/intakes?id=${id}`), { headers: { cookie: cookies.viewer } });
    expect((await done.json()).intakes).toMatchObject([{ id, state: "done", progress: 100 }]);
    const later = await fetch(address(`/api/n/${talks.key}/intakes`), { headers: { cookie: cookies.viewer } });
    expect((await later.json()).intakes).toEqual([]);
  });

  test("keeps every byte of a file that is larger than what Next.js passes on by itself", async () => {
    const line = `${words()} `;
    const large = line.repeat(Math.ceil(12_000_000 / line.length));
    const answer = await send(form(large));
    expect(answer.status).toBe(201);
    const { id } = await answer.json();
    const { rawSha256 } = await intakeOf(id);
    expect(rawSha256).toBe(sha256Hex(large));
    await untilIdle(talks.id);
    // Too long for one capture: told, and kept.
    expect(await intakeOf(id)).toMatchObject({ state: "failed", problem: { code: "invalid" } });
    expect((await intakeOf(id)).raw?.length).toBe(large.length);
  });

  test("refuses 100 MB before reading them, and more than was announced as soon as it is too much", async () => {
    const announced = await send(new Blob([new Uint8Array(100 * 1024 * 1024)]), {
      "content-type": "multipart/form-data; boundary=x",
    }).catch(() => null);
    // A server that answers before it has read all may end the connection under the sender.
    if (announced) expect(announced.status).toBe(422);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: {
        cookie: cookies.analyst,
        "sec-fetch-site": "same-origin",
        "content-type": "multipart/form-data; boundary=x",
      },
    };
    const answer = await fetch(address(`/api/n/${talks.key}/intakes`), init).catch(() => null);
    if (answer) expect(answer.status).toBe(422);
    expect(sent).toBeLessThan(fileLimit * 3);
    expect(
      await database().prisma.intake.count({ where: { negotiationId: talks.id, raw: { equals: new Uint8Array() } } }),
    ).toBe(0);
  });

  test("says what is wrong with a form that is none, an empty file and a missing one", async () => {
    const problem = async (body: BodyInit, headers = {}) => {
      const answer = await send(body, headers);
      return { status: answer.status, title: (await answer.json()).title };
    };
    expect(await problem("x", { "content-type": "text/plain" })).toEqual({
      status: 422,
      title: "The body is no form.",
    });
    const bare = new FormData();
    bare.set("input", "nonsense");
    expect(await problem(bare)).toEqual({ status: 422, title: "The form has no input." });
    expect(await problem(form(""))).toEqual({ status: 422, title: "This file is empty." });
    const without = new FormData();
    without.set("input", JSON.stringify({ way: "file" }));
    expect((await problem(without)).status).toBe(422);
  });

  test("is closed to a commenter before the body is read, and to another site", async () => {
    expect((await send(form(words()), { cookie: cookies.commenter })).status).toBe(403);
    expect((await send(form(words()), { "sec-fetch-site": "cross-site" })).status).toBe(403);
  });
});

describe("the bytes of a capture", () => {
  test("are handed to any member as they came, to be saved and not run", async () => {
    const page = `<!doctype html><title>x</title><p>${words()}</p><script>alert(1)</script>`;
    const { id } = await (await send(form(page, {}, 'über "zwei".html'))).json();
    await untilIdle(talks.id);
    const captureId = (await intakeOf(id)).capture?.id ?? "";
    const answer = await fetch(address(`/api/n/${talks.key}/raw?capture=${captureId}`), {
      headers: { cookie: cookies.viewer },
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(page);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-disposition": `attachment; filename="_ber_zwei_.html"; filename*=UTF-8''%C3%BCber%20%22zwei%22.html`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
    });
  });

  test("of another negotiation do not exist, and what is no id is none", async () => {
    const { captureId } = await other.capture();
    const status = async (capture: string) =>
      (await fetch(address(`/api/n/${talks.key}/raw?capture=${capture}`), { headers: { cookie: cookies.lead } }))
        .status;
    expect(await status(captureId)).toBe(404);
    expect(await status("x")).toBe(422);
  });
});

import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Network, publicWeb } from "@/lib/web/destination";
import { fetchPublic, type Limits } from "@/lib/web/fetch";
import { userAgent } from "../../../../scripts/intake/fetch-page";
import { type Handler, openWeb } from "../../../intake/web";

let web: Awaited<ReturnType<typeof openWeb>>;
const limits: Limits = { bytes: 1_000_000, total: 5000, silence: 2000, redirects: 5 };
const get = (address: string, { network = web.network, ...more }: Partial<Limits> & { network?: Network } = {}) =>
  fetchPublic(address, { userAgent, accept: "text/html", network, limits: { ...limits, ...more } });
const refused = (words: string | RegExp) => ({
  code: "invalid",
  message: typeof words === "string" ? expect.stringContaining(words) : expect.stringMatching(words),
});
const to =
  (location: string): Handler =>
  (_, response) =>
    void response.writeHead(302, { location }).end();

beforeAll(async () => {
  web = await openWeb({
    "/": (_, response) =>
      void response
        .writeHead(200, { "content-type": "text/html; charset=utf-8", "set-cookie": "a=b" })
        .end("<p>Words</p>"),
    "/first": to("/second"),
    "/second": (request, response) =>
      void response.writeHead(301, { location: `http://${request.headers.host}/` }).end("gone"),
    "/loop": to("/loop"),
    "/to-private": to("http://10.0.0.1/"),
    "/to-metadata": to("http://169.254.169.254/latest/meta-data/"),
    "/to-name": to("http://inside.test/"),
    "/to-loopback6": to("http://[::1]/"),
    "/to-mapped": to("http://[::ffff:10.0.0.1]/"),
    "/to-nat64": to("http://[64:ff9b::a00:1]/"),
    "/to-decimal": to("http://2130706433/"),
    "/to-octal": to("//0177.0.0.1/"),
    "/to-file": to("file:///etc/passwd"),
    "/to-credentials": to("http://user:secret@news.test/"),
    "/packed": (_, response) =>
      void response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/plain" }).end(gzipSync("Words")),
    "/bomb": (_, response) =>
      void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000))),
    "/odd": (_, response) => void response.writeHead(200, { "content-encoding": "zip" }).end("x"),
    "/damaged": (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip"),
    "/endless": (_, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    },
    "/announced": (_, response) => {
      response.writeHead(200, { "content-length": "5000000" });
      response.write("x");
    },
    "/drip": (_, response) => {
      response.writeHead(200);
      const drop = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drop));
    },
    "/silent": () => undefined,
    "/broken": (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("x", () => response.destroy());
    },
    "/forbidden": (_, response) => void response.writeHead(403).end(),
    "/fault": (_, response) => void response.writeHead(503).end(),
  });
});
afterAll(() => web.close());

describe("a page is fetched", () => {
  test("with what it says it is, over redirects, and by an honest name alone", async () => {
    web.asked.length = 0;
    const { url, contentType, raw } = await get(`${web.at("/first")}#part`);
    expect({ url, contentType, text: Buffer.from(raw).toString() }).toEqual({
      url: web.at("/"),
      contentType: "text/html; charset=utf-8",
      text: "<p>Words</p>",
    });
    expect(web.asked.map(({ path }) => path)).toEqual(["/first", "/second", "/"]);
    for (const { headers } of web.asked) {
      expect(headers["user-agent"]).toMatch(/^Parley\/\d+\.\d+\.\d+ \(/);
      expect(Object.keys(headers).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
    }
  });

  test("unpacked", async () => {
    expect(Buffer.from((await get(web.at("/packed"))).raw).toString()).toBe("Words");
  });
});

describe("nothing is fetched from", () => {
  test.each([
    "ftp://news.test/",
    "file:///etc/passwd",
    "data:text/plain,x",
    "javascript:alert(1)",
    "gopher://news.test/",
  ])("another protocol: %s", async (address) => {
    await expect(get(address)).rejects.toMatchObject(refused("http or https"));
  });

  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://169.254.169.254/",
    "http://[fd00:ec2::254]/",
    "http://192.168.0.1/",
    "http://8.8.8.8:22/",
    "https://8.8.8.8:8443/",
  ])("what is not on the public web: %s", async (address) => {
    const plain = fetchPublic(address, { userAgent, accept: "*/*", limits });
    await expect(plain).rejects.toMatchObject(refused("not on the public web"));
  });

  test("an address with credentials, and a name that means nothing", async () => {
    await expect(get("http://user:secret@news.test/")).rejects.toMatchObject(refused("password"));
    const nobody: Network = { ...web.network, resolve: () => Promise.reject(new Error("ENOTFOUND")) };
    await expect(get(web.at("/"), { network: nobody })).rejects.toMatchObject(
      refused("no server by the name news.test"),
    );
  });

  test.each([
    "/to-private",
    "/to-metadata",
    "/to-name",
    "/to-loopback6",
    "/to-mapped",
    "/to-nat64",
    "/to-decimal",
    "/to-octal",
  ])("a private place at the end of a redirect: %s", async (path) => {
    const network: Network = {
      ...web.network,
      resolve: async (host) => [{ address: host === "inside.test" ? "192.168.7.7" : "127.0.0.1", family: 4 }],
      // The rule of the product, but for the server of this test.
      allows: (address, port) => web.network.allows(address, port) || publicWeb.allows(address, port),
    };
    await expect(get(web.at(path), { network })).rejects.toMatchObject(refused("not on the public web"));
  });

  test("a file or credentials at the end of a redirect", async () => {
    await expect(get(web.at("/to-file"))).rejects.toMatchObject(refused("http or https"));
    await expect(get(web.at("/to-credentials"))).rejects.toMatchObject(refused("password"));
  });

  test("a name with one answer too many", async () => {
    const network: Network = {
      ...web.network,
      resolve: async () => [
        { address: "127.0.0.1", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ],
    };
    await expect(get(web.at("/"), { network })).rejects.toMatchObject(refused("not on the public web"));
  });

  test("a name whose meaning changes: it is asked once, and what was checked is what is connected to", async () => {
    const answers = ["127.0.0.1", "10.0.0.1", "10.0.0.1"];
    let asked = 0;
    const network: Network = {
      ...web.network,
      resolve: async () => [{ address: answers[asked++] ?? "10.0.0.1", family: 4 }],
    };
    // The system knows no such name: the connection can only have gone to the answer that was checked.
    expect(Buffer.from((await get(web.at("/", "changing.test"), { network })).raw).toString()).toBe("<p>Words</p>");
    expect(asked).toBe(1);
    // After a redirect it is asked and checked anew.
    asked = 0;
    await expect(get(web.at("/first", "changing.test"), { network })).rejects.toMatchObject(
      refused("not on the public web"),
    );
  });
});

describe("a limit ends", () => {
  test.each([
    ["redirects in a circle", "/loop", "more than 5 times"],
    ["an endless body", "/endless", "larger than"],
    ["a body announced as too large, of which nothing is read", "/announced", "larger than"],
    ["a small answer that unfolds into a large one", "/bomb", "larger than"],
    ["a packing nobody asked for", "/odd", "packs its answer"],
    ["a packing that is none", "/damaged", "no valid answer"],
    ["an answer that breaks off", "/broken", "broke off"],
    ["what is not for everybody", "/forbidden", "403"],
    ["what is not there", "/nothing", "no such page"],
    ["a server with a fault", "/fault", "503"],
  ])("%s", async (_, path, words) => {
    await expect(get(web.at(path))).rejects.toMatchObject(refused(words));
  });

  test("a server that never answers", async () => {
    await expect(get(web.at("/silent"), { silence: 200 })).rejects.toMatchObject(refused("took too long"));
  });

  test("an answer that drips and never ends", async () => {
    await expect(get(web.at("/drip"), { total: 500 })).rejects.toMatchObject(refused("not there in full"));
  });
});

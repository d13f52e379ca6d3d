import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Network } from "@/lib/web/destination";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine, and a network in which every name means it and nothing else may be connected to. */
export async function openWeb(pages: Record<string, Handler>) {
  const asked: { path: string; headers: IncomingMessage["headers"]; host: string }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    asked.push({ path, headers: request.headers, host: request.headers.host ?? "" });
    const page = pages[path];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const resolved: string[] = [];
  const network: Network = {
    resolve: async (host) => {
      resolved.push(host);
      return [{ address: "127.0.0.1", family: 4 }];
    },
    allows: (address, to) => address === "127.0.0.1" && to === port,
  };
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return {
    port,
    asked,
    resolved,
    network,
    close,
    at: (path: string, host = "news.test") => `http://${host}:${port}${path}`,
  };
}

// The process that serves, started by scripts/server.ts. Plain JavaScript, because a loader for TypeScript would stand
// between Node and every file of the build.
import { once } from "node:events";
import { createServer } from "node:http";
import next from "next";
import { addPolicy } from "./page-policy.mjs";

const dev = process.env.NODE_ENV === "development";
const hostname = process.env.HOST;
const trustsProxy = process.env.PARLEY_TRUST_PROXY === "1";
let app;
let handle;

const server = createServer(async (request, response) => {
  // Next.js keeps the header as it came, and attempts to sign in are counted by it: without a proxy that writes it, anybody could.
  if (!trustsProxy) request.headers["x-forwarded-for"] = request.socket.remoteAddress;
  if (!isText(request.url)) return response.writeHead(400).end();
  addPolicy(request, response);
  await prepared;
  handle(request, response);
});

/** Whether the path of an address is one in UTF-8: Next.js takes any other for an error of its own. */
function isText(url = "/") {
  try {
    return decodeURIComponent(url.split("?")[0]) !== "";
  } catch {
    return false;
  }
}

// Listening comes first: after an action that redirects, Next.js asks itself for the new page, so it must know a port that was chosen by the system.
const prepared = (async () => {
  server.listen(Number(process.env.PORT), hostname);
  await once(server, "listening");
  app = next({ dev, dir: process.cwd(), hostname, port: server.address().port, httpServer: server, turbopack: dev });
  handle = app.getRequestHandler();
  await app.prepare();
})();

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  // Requests under way are answered; a connection that never ends, such as a stream of events, is cut after a while.
  const patience = setTimeout(() => server.closeAllConnections(), 5000);
  await new Promise((done) => server.close(done));
  clearTimeout(patience);
  await app?.close();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
// The process that started this one is gone, even if it could not say so: its database goes with it.
process.on("disconnect", stop);

server.on("error", (error) => {
  process.send?.({ failed: error.code ?? error.message });
  process.exit(1);
});
await prepared;
process.send?.({ listening: server.address().port });

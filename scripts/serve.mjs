// The process that serves, started by scripts/server.ts. Plain JavaScript, because a loader for TypeScript would stand
// between Node and every file of the build.
import { createServer } from "node:http";
import next from "next";

const port = Number(process.env.PORT);
const hostname = process.env.HOST;
const app = next({ dev: false, dir: process.cwd(), hostname, port });
const handle = app.getRequestHandler();
const server = createServer((request, response) => handle(request, response));

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  // Requests under way are answered; a connection that never ends, such as a stream of events, is cut after a while.
  const patience = setTimeout(() => server.closeAllConnections(), 5000);
  await new Promise((done) => server.close(done));
  clearTimeout(patience);
  await app.close();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
// The process that started this one is gone, even if it could not say so: its database goes with it.
process.on("disconnect", stop);

server.on("error", (error) => {
  process.send?.({ failed: error.code ?? error.message });
  process.exit(1);
});
await app.prepare();
server.listen(port, hostname, () => process.send?.({ listening: server.address().port }));

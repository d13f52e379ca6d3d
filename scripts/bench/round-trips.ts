import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

const startupDone = Symbol("after the startup message");

/**
 * A door in front of PostgreSQL that counts round trips: each Sync or simple Query that a client sends waits for one answer
 * (PostgreSQL's frontend protocol, message types S and Q).
 */
export async function countingProxy(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let trips = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    sockets.add(client).add(upstream);
    let pending: Buffer = Buffer.alloc(0);
    let state: "startup" | typeof startupDone = "startup";
    client.on("data", (chunk: Buffer) => {
      upstream.write(chunk);
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const header = state === "startup" ? 0 : 1;
        if (pending.length < header + 4) return;
        const length = header + pending.readUInt32BE(header);
        if (pending.length < length) return;
        const type = String.fromCharCode(pending[0] ?? 0);
        if (state === startupDone && (type === "S" || type === "Q")) trips += 1;
        state = startupDone;
        pending = pending.subarray(length);
      }
    });
    upstream.pipe(client);
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on("close", end).on("error", end);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The counting proxy has no port.");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(address.port);
  return {
    url: url.href,
    /** Round trips since the last time this was asked. */
    take(): number {
      const taken = trips;
      trips = 0;
      return taken;
    },
    close(): void {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

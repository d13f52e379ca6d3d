import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A mail server on this machine that keeps what it is given, as far as SMTP goes for that. `refuse`: it takes nothing. */
export async function startMailServer() {
  const letters: string[] = [];
  const sockets = new Set<Socket>();
  const state = { refuse: false };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    let data: string | null = null;
    let rest = "";
    socket.write("220 here\r\n");
    socket.on("data", (chunk) => {
      rest += chunk.toString("utf8");
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== null && line !== ".") {
          data += `${line}\n`;
          continue;
        }
        if (data !== null) {
          // Lines are broken for the journey; here they are whole again.
          letters.push(data.replaceAll("=\n", ""));
          data = null;
          socket.write("250 kept\r\n");
        } else if (/^EHLO/i.test(line)) socket.write("250 here\r\n");
        else if (/^DATA/i.test(line)) {
          data = "";
          socket.write("354 go on\r\n");
        } else if (/^RCPT/i.test(line) && state.refuse) socket.write("550 nobody here\r\n");
        else if (/^QUIT/i.test(line)) socket.end("221 gone\r\n");
        else socket.write("250 yes\r\n");
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    state,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

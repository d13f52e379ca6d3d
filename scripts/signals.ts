const controller = new AbortController();

/** Aborted by the first signal that asks this process to end: give it to what can be broken off. */
export const interruption = controller.signal;

/**
 * Takes the signals that ask this process to end, and resolves with the first. Later ones are swallowed: npm passes
 * Ctrl-C on although the terminal has sent it already, and a stop that has begun is to be finished.
 */
export function untilSignal(): Promise<void> {
  // A terminal that was closed cannot be written to any more; that must not keep the database from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return new Promise((resolve) => {
    const end = () => {
      controller.abort();
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
    endWithParent(end);
  });
}

/** npm starts commands through a shell, which dies of a signal without passing it on: then its end is the signal. */
function endWithParent(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 300).unref();
}

/** Waits for work that may be left behind half done; rejects as soon as this process is asked to end. */
export async function breakable<T>(work: Promise<T>): Promise<T> {
  const broken = new Promise<never>((_, reject) => {
    const leave = () => reject(interruption.reason);
    if (interruption.aborted) leave();
    else interruption.addEventListener("abort", leave, { once: true });
  });
  return await Promise.race([work, broken]);
}

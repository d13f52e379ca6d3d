const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Resolves with the first signal that asks this process to end. Later ones are swallowed: npm passes Ctrl-C on although
 * the terminal has sent it already, and a stop that has begun is to be finished.
 */
export function untilSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of endings) process.on(signal, () => resolve(signal));
  });
}

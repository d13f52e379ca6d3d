/** A message meant for the person at the terminal: printed alone, without a stack, before the command ends with status 1. */
export class Refusal extends Error {
  override name = "Refusal";
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step of a command and prints what is being done and how long it took, so that a wait is never silent. */
export async function step<T>(doing: string, work: () => Promise<T>): Promise<T> {
  console.log(`${doing} …`);
  const started = performance.now();
  const result = await work();
  console.log(`  done in ${seconds(started)}`);
  return result;
}

/** The entry of every command: a refusal is a message, anything else is a defect and keeps its stack. */
export async function main(command: () => Promise<void>): Promise<never> {
  let code = 0;
  try {
    await command();
  } catch (error) {
    if (error instanceof Refusal) console.error(`\n${error.message}`);
    else console.error(error);
    code = 1;
  }
  // Said outright: a library's forgotten timer must not keep a finished command waiting.
  process.exit(process.exitCode ?? code);
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

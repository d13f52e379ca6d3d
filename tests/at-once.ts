import type { Ctx } from "@/domain/access/context";

type Deed<T> = (ctx: Ctx) => Promise<T>;

/**
 * Runs two commands at once, in the order in which it hurts: the first has written everything and not yet committed when the second begins, and commits when the
 * second is done or waits for it. Answers how both ended.
 */
export async function atOnce<A, B>(
  [firstOf, first]: readonly [Ctx, Deed<A>],
  [secondOf, second]: readonly [Ctx, Deed<B>],
): Promise<[PromiseSettledResult<A>, PromiseSettledResult<B>]> {
  const { ctx, written, commit } = holding(firstOf);
  const one = first(ctx);
  one.catch(() => undefined);
  await Promise.race([written, one.catch(() => undefined)]);
  let isDone = false;
  const two = second(secondOf).finally(() => {
    isDone = true;
  });
  two.catch(() => undefined);
  while (!isDone && !(await somebodyWaits(firstOf))) await new Promise((resolve) => setTimeout(resolve, 2));
  commit();
  return Promise.allSettled([one, two]);
}

/** Two commands that both succeed. */
export async function bothAtOnce<A, B>(first: readonly [Ctx, Deed<A>], second: readonly [Ctx, Deed<B>]): Promise<void> {
  for (const outcome of await atOnce(first, second)) if (outcome.status === "rejected") throw outcome.reason;
}

/** The same context, but its transaction ends only when it is told to. */
function holding(ctx: Ctx) {
  const [written, hasWritten] = signal();
  const [committed, commit] = signal();
  const prisma = new Proxy(ctx.db.prisma, {
    get(target, key) {
      if (key !== "$transaction") return Reflect.get(target, key);
      const transaction: typeof target.$transaction = (work: unknown, options?: object) =>
        target.$transaction(async (tx) => {
          if (typeof work !== "function") throw new Error("Only a transaction of steps can be held open.");
          const outcome = await work(tx);
          hasWritten();
          await committed;
          return outcome;
        }, options);
      return transaction;
    },
  });
  return { ctx: { ...ctx, db: { ...ctx.db, prisma } }, written, commit };
}

function signal(): [Promise<void>, () => void] {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return [told, tell];
}

async function somebodyWaits({ db }: Ctx): Promise<boolean> {
  const { rows } = await db.pool.query<{ waits: boolean }>(
    "select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits",
  );
  return rows[0]?.waits ?? false;
}

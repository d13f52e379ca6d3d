/** What was read, and what had happened by then (null: not known, so it cannot be kept). */
export type Reading<T> = { value: T; upTo: string | null };

/**
 * Finished reads, each kept until anything happens in its negotiation: of a kept one it is asked only whether that is so. `most` of them are kept; the
 * longest unused goes first. A key must name all that an answer depends on besides what happened: what was asked, the day, and what the viewer may
 * see. Two round trips at most, usually one.
 */
export function keptReads<T>(most: number) {
  const kept = new Map<string, { value: T; upTo: string }>();
  return async function read(
    key: string | null,
    askUpTo: () => Promise<string>,
    readAnew: () => Promise<Reading<T>>,
  ): Promise<T> {
    const known = key === null ? undefined : kept.get(key);
    const isTrue = known !== undefined && known.upTo === (await askUpTo());
    const { value, upTo } = isTrue ? known : await readAnew();
    if (key !== null && upTo) {
      kept.delete(key);
      kept.set(key, { value, upTo });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    }
    return value;
  };
}

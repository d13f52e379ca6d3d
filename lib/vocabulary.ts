/** One entry of a closed vocabulary: the stored word, what the screen calls it, and a sentence of help. */
export type Entry<Id extends string | number = string> = Readonly<{ id: Id; label: string; help: string }>;

type Ids<T extends readonly { readonly id: unknown }[]> = { readonly [K in keyof T]: T[K]["id"] };
type ById<T extends readonly { readonly id: string | number }[]> = Readonly<Record<T[number]["id"], T[number]>>;

/** The ids of a vocabulary as a tuple, in its order, as `z.enum` wants them. */
export function idsOf<const T extends readonly { readonly id: string | number }[]>(entries: T): Ids<T> {
  return entries.map((entry) => entry.id) as unknown as Ids<T>;
}

/** The entries of a vocabulary by id; every id of the type has its entry. */
export function byId<const T extends readonly { readonly id: string | number }[]>(entries: T): ById<T> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry])) as ById<T>;
}

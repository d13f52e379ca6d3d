import { keptOf } from "./kept-text";

/** A parameter of a page's address as one text: the first where it stands several times, empty where it stands not at all. */
export function oneValue(value: string | string[] | undefined): string {
  return keptOf([value ?? ""].flat()[0] ?? "");
}

export type AddressValues = Promise<Record<string, string | string[] | undefined>>;

/** Remembers the id under which each thing of the demonstration was stored, by its kind and slug. */
export class Slugs {
  readonly #ids = new Map<string, string>();

  set(kind: string, slug: string, id: string): void {
    this.#ids.set(`${kind} ${slug}`, id);
  }

  get(kind: string, slug: string): string {
    const id = this.#ids.get(`${kind} ${slug}`);
    if (!id) throw new Error(`The demonstration refers to the ${kind} “${slug}” before it is recorded.`);
    return id;
  }

  has(kind: string, slug: string): boolean {
    return this.#ids.has(`${kind} ${slug}`);
  }
}

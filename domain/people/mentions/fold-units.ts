const cache = new Map<string, string>();

/**
 * A text in the form in which mentions are found, unit by unit, so that offsets stay: lower case, no marks on composed letters, one
 * kind of apostrophe, hyphen and space.
 */
export function foldUnits(text: string): string {
  return text
    .replace(/[^a-z0-9 .,;'"()\n-]/gu, (character) => {
      const known = cache.get(character);
      if (known !== undefined) return known;
      const folded = foldOne(character);
      cache.set(character, folded);
      return folded;
    })
    .replaceAll("\n", " ");
}

function foldOne(character: string): string {
  if (/[’‘ʼ`´]/u.test(character)) return "'";
  if (/[‐‑‒–—]/u.test(character)) return "-";
  if (/\s/u.test(character)) return " ";
  const bare = character.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  return bare.length === character.length ? bare : character;
}

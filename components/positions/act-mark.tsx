import { type Act, actsById } from "@/domain/positions/acts";

/** "Gave an ultimatum" inside a line: "gave an ultimatum". */
export function actWords(act: Act): string {
  const { label } = actsById[act];
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** What a party did, in words, with the glyph and the colour of the act's family. */
export function ActMark({ act, className }: { act: Act; className?: string }) {
  const { family } = actsById[act];
  return <span className={className ? `fam ${family} ${className}` : `fam ${family}`}>{actWords(act)}</span>;
}

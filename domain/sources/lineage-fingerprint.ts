import type { Word } from "./lineage-words";

/** Raised when a change makes fingerprints of before and after no longer comparable. */
export const FINGERPRINT_VERSION = 1;

/** Words of one shingle. */
const shingle = 6;
/** Shingles of which one is kept. */
const window = 5;

/** Two texts that share a run of so many words have a number of their fingerprints in common. */
export const surelyFound = shingle + window - 1;

/**
 * Numbers by which texts that share words find each other without being read: of every five shingles of six words in a row, the one with the
 * least hash (winnowing: Schleimer, Wilkerson and Aiken, 2003). Whatever run of ten words two texts share, their fingerprints share a number; numbers in common without
 * a shared shingle are as rare as collisions of 32 bits.
 *
 * Pure; sorted, each number once, signed 32-bit integers. `salt` keeps texts of different negotiations apart: the same words give other numbers.
 */
export function fingerprintOf(words: readonly Word[], salt: string): number[] {
  const seed = hashOf(salt, 0x811c9dc5);
  const kept = new Set<number>();
  let recent: { hash: number; part: number }[] = [];
  for (let at = shingle - 1; at < words.length; at += 1) {
    const part = words[at]?.part ?? 0;
    if (words[at - shingle + 1]?.part !== part) continue;
    let hash = seed;
    for (let back = shingle - 1; back >= 0; back -= 1) hash = hashOf(words[at - back]?.word ?? "", hash);
    if (recent[0]?.part !== part) {
      keepLeast(recent, kept);
      recent = [];
    }
    recent.push({ hash, part });
    if (recent.length < window) continue;
    keepLeast(recent, kept);
    recent.shift();
  }
  keepLeast(recent, kept);
  return [...kept].sort((a, b) => a - b);
}

/** A stretch that is shorter than the window keeps its least all the same. */
function keepLeast(hashes: readonly { hash: number }[], kept: Set<number>): void {
  const least = hashes.reduce((found, { hash }) => Math.min(found, hash), Number.POSITIVE_INFINITY);
  if (Number.isFinite(least)) kept.add(least);
}

/** FNV-1a over UTF-16 units, with an end mark, mixed once more so that the least is not the alphabetically first. */
function hashOf(word: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ 0xffff, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}

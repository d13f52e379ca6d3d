import type { Found } from "../given-input";

/** What was read in some bytes. */
export type Extracted = {
  /** What the bytes are, with their character set: "text/html; charset=windows-1251". */
  mediaType: string;
  /** Before it is normalised. */
  text: string;
  found: Found[];
  /** What made text of the bytes, with its version; empty when they were text. */
  extractor: string;
};

/** Called now and then with a share from 0 to 1 of the work that is done. */
export type Progress = (share: number) => void;

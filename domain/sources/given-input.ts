import { z } from "zod";
import { foundFieldIds, type IntakeWay } from "./intake-vocabulary";

/** One thing that a document says about itself, in its own words, and where it says so ("JSON-LD datePublished"). */
export const foundInput = z.object({
  field: z.enum(foundFieldIds),
  value: z.string().min(1).max(2000),
  where: z.string().min(1).max(120),
});
export type Found = z.output<typeof foundInput>;

/** How words came to us, kept with the capture for good. */
export type Arrival = {
  way: IntakeWay;
  fileName: string | null;
  /** The address that answered, after redirects, and when. Both or neither. */
  fetchedUrl: string | null;
  fetchedAt: Date | null;
};

/** What was given: its bytes as they came, what they are, the text in them, and how they came. */
export type Given = Arrival & {
  raw: Uint8Array<ArrayBuffer>;
  mediaType: string;
  /** Before it is normalised. */
  text: string;
  found: readonly Found[];
  /** What made text of the bytes ("mammoth 1.13.0"); empty when they were text. */
  extractor: string;
};

/** The part of the `edtf` package that `lib/edtf.ts` uses; the package ships no types. */
declare module "edtf" {
  type Mask = { value: number };
  type Point = {
    type: "Date" | "Season" | "Year" | "Decade" | "Century" | "List" | "Set";
    /** Milliseconds since the epoch, UTC. */
    min: number;
    max: number;
    /** Level of precision: 1 year, 2 month, 3 day, 0 with a time of day. */
    precision?: number;
    uncertain?: Mask | boolean;
    approximate?: Mask | boolean;
  };
  type Interval = {
    type: "Interval";
    /** null: unknown, Infinity: open. */
    lower: Point | number | null;
    upper: Point | number | null;
  };
  /** Throws on text that is no EDTF. */
  export default function edtf(text: string): Point | Interval;
}

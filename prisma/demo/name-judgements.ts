import type { DemoNameJudgement } from "./types";

/** What the team says of names that are like somebody's. The forms that are known stand with the people. */
export const nameJudgements: readonly DemoNameJudgement[] = [
  {
    person: "putin",
    form: "Vladimir Zelensky",
    verdict: "different",
    note: "The president of Ukraine, printed with the Russian form of his given name.",
    by: "analyst",
  },
  {
    person: "healey",
    form: "John Hill",
    verdict: "unsure",
    note: "The minister at the time was John Healey. Nobody has confirmed that the garbled name is his.",
    by: "analyst",
  },
];

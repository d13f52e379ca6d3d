/** States whose names, directly before a person's, English would give an ending or an office. One word each; data, not a list of all. */
export const countries: ReadonlySet<string> = new Set(
  "Afghanistan Albania Algeria Armenia Australia Austria Azerbaijan Bangladesh Belarus Belgium Brazil Britain Bulgaria Canada Chile China Colombia Croatia Cuba Cyprus Denmark Egypt England Estonia Ethiopia Finland France Germany Greece Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Kazakhstan Kenya Kosovo Kuwait Latvia Lebanon Libya Lithuania Malaysia Mexico Moldova Morocco Netherlands Nigeria Norway Pakistan Palestine Peru Philippines Poland Portugal Qatar Romania Russia Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Thailand Tunisia Turkey Ukraine Uzbekistan Venezuela Vietnam Yemen".split(
    " ",
  ),
);

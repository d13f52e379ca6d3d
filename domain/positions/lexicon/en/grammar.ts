import type { Grammar } from "../entry";

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** What of English grammar reading a reporting sentence asks for: closed word classes, the irregular verbs of the lexicon, and nouns for those who speak. */
export const grammar: Grammar = {
  irregular: {
    say: ["says", "said", "said", "saying"],
    tell: ["tells", "told", "told", "telling"],
    make: ["makes", "made", "made", "making"],
    put: ["puts", "put", "put", "putting"],
    give: ["gives", "gave", "given", "giving"],
    take: ["takes", "took", "taken", "taking"],
    seek: ["seeks", "sought", "sought", "seeking"],
    stand: ["stands", "stood", "stood", "standing"],
    hold: ["holds", "held", "held", "holding"],
    stick: ["sticks", "stuck", "stuck", "sticking"],
    cling: ["clings", "clung", "clung", "clinging"],
    write: ["writes", "wrote", "written", "writing"],
    think: ["thinks", "thought", "thought", "thinking"],
    withdraw: ["withdraws", "withdrew", "withdrawn", "withdrawing"],
    undertake: ["undertakes", "undertook", "undertaken", "undertaking"],
    swear: ["swears", "swore", "sworn", "swearing"],
    bind: ["binds", "bound", "bound", "binding"],
    go: ["goes", "went", "gone", "going"],
    have: ["has", "had", "had", "having"],
    leave: ["leaves", "left", "left", "leaving"],
    beg: ["begs", "begged", "begged", "begging"],
    commit: ["commits", "committed", "committed", "committing"],
    drop: ["drops", "dropped", "dropped", "dropping"],
    plead: ["pleads", "pleaded", "pleaded", "pleading"],
    back: ["backs", "backed", "backed", "backing"],
    set: ["sets", "set", "set", "setting"],
    cast: ["casts", "cast", "cast", "casting"],
    rebuff: ["rebuffs", "rebuffed", "rebuffed", "rebuffing"],
    submit: ["submits", "submitted", "submitted", "submitting"],
    admit: ["admits", "admitted", "admitted", "admitting"],
    defer: ["defers", "deferred", "deferred", "deferring"],
    signal: ["signals", "signalled", "signalled", "signalling"],
    spurn: ["spurns", "spurned", "spurned", "spurning"],
  },
  be: words("is are was were be been being am isn't aren't wasn't weren't it's he's she's they're we're i'm"),
  have: words("has have had having hasn't haven't hadn't they've we've i've"),
  auxiliaries: words("do does did don't doesn't didn't"),
  will: words("will shall won't they'll we'll it'll he'll she'll i'll"),
  would: words("would could wouldn't couldn't they'd we'd it'd he'd she'd i'd"),
  otherModals: words("may might must should shouldn't mustn't can can't cannot"),
  negations: words(
    "not never cannot neither nor isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't shouldn't can't mustn't",
  ),
  nobody: words("neither nobody none"),
  adverbs: words(
    "also again already still even just once yet so far now then ever long longer no not never only therefore thus both all indeed too later earlier today yesterday",
  ),
  determiners: words(
    "the a an its their his her our your my any every each such these those this some no new latest another several proposed",
  ),
  prepositions: words(
    "of with to from in by for on at between against about after during before than over into under through towards toward via among without within despite across around concerning regarding amid upon behind including alongside",
  ),
  clauses: words(
    "that which who whom whose where when while although though because since as if unless but whereas until whether so saying",
  ),
  conditions: words("if unless whether should"),
  relatives: words("which who whom whose"),
  singular: words("he she"),
  plural: words("it they"),
  own: words("we i us our"),
  roles: words(
    "president presidents minister ministers premier chancellor spokesman spokeswoman spokesperson envoy ambassador secretary leader chief commander general negotiator representative ministry office presidency cabinet parliament government delegation administration commission council secretariat foreign-ministry",
  ),
  collectives: words("members negotiators authorities side leadership officials-in-charge"),
  anonymous: words("official officials source sources diplomat diplomats aide aides insider insiders"),
  things: words(
    "troops forces soldiers allies membership plan plans proposal proposals summit talks terms lines soil territory territories guarantees guarantee operation mission weapons missiles jets aims invasion aggression demands offer offers veto accession post statement deal draft position positions capital border counterparts invitation objection objections support consent war peace",
  ),
  fillers: words(
    "the a an of to in on for and or is are be by with at from that this its their as it not no any all who what which where when how under may can will would should if than then there about between into over out up per cent said says say new stated states state made make after one two three first does do did has have had was were been being more most also other others part parts side sides question status between end ends take takes",
  ),
};

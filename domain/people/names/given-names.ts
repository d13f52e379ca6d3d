/**
 * Forms of one name by which the press calls the same person: transliterations from related languages, short forms, older spellings. Names that are
 * only cousins (John, Jean, Juan) are not here: they name different people. Data: add lines.
 */
const lines = `
volodymyr vladimir volodimir uladzimir wladimir vladymyr
oleksandr aleksandr aleksandar alexander alexandr alexandre aliaksandr
serhii serhiy sergei sergey siarhei sergii
andrii andriy andrei andrey
mykola nikolai nikolay
nicholas nick
dmytro dmitri dmitry dmitriy dzmitry
mykhailo mikhail mikhael michail
michael mike
yevhen yevgeny evgeny evgenii yauhen
petro petr pyotr
pavlo pavel
ihor igor ihar
oleksii oleksiy alexei aleksei alexey aliaksei
hryhorii grigory grigorii
vasyl vasily vasilii vasil
yurii yuriy yuri yury iurii jury
kyrylo kirill
rustem rustam
olena elena helena yelena
iryna irina irene
kateryna ekaterina katerina
catherine katherine kate
yuliia yulia julia
mariia maria mariya
jean zhan
ioannis giannis yannis yiannis
stephen steven steve
stepan stefan stephan
william bill will
robert bob rob
james jim jimmy
joseph joe josef
yousef yusuf youssef yosef iosif
anthony tony antonio antony
thomas tom
richard rick dick
benjamin ben binyamin
edward ed eduard
donald don
david dave dawid davit
mohammed muhammad mohamed mohammad mehmet
ahmed ahmad achmed
recep tayyip
emmanuel emanuel
mark marc markus marcus markos
georgios yorgos giorgos
heorhii georgii georgy georgi
konstantinos kostas
konstantin kostiantyn
xi si hsi
zhang chang chzhan
zhou chou chzhou
li lee yi rhee
park pak bak
`;

const lineOf = new Map<string, number[]>();
for (const [number, line] of lines.trim().split("\n").entries())
  for (const form of line.split(" ")) lineOf.set(form, [...(lineOf.get(form) ?? []), number]);

/** Whether two names, in folded form, are forms of one. */
export function areFormsOfOneName(a: string, b: string): boolean {
  const lines = lineOf.get(b) ?? [];
  return a !== b && (lineOf.get(a) ?? []).some((line) => lines.includes(line));
}

import { expect, test } from "vitest";
import { compareNames, POSSIBLE_MATCH } from "@/domain/people/names";

// Names as the press of several languages writes them: transliterations by way of Russian, Ukrainian, German, French and Greek, particles, patronymics,
// double and hyphenated family names, initials; and people who are easily taken for one another.

const bearers: readonly [bearer: string, forms: readonly string[]][] = [
  [
    "Ursula von der Leyen",
    ["Ursula van der Leyen", "von der Leyen", "Frau von der Leyen", "Ursula Leyen", "Урсула фон дер Ляйен"],
  ],
  ["Mohammad bin Salman Al Saud", ["Mohammed bin Salman"]],
  ["Mohammed bin Salman", ["Muhammad bin Salman", "bin Salman"]],
  ["Abdul Fattah al-Sisi", ["Abdel Fattah el-Sisi"]],
  ["Abdel Fattah el-Sisi", ["Al-Sisi", "Sisi"]],
  ["Bashar al-Assad", ["Bashar Assad"]],
  ["Wolodymyr Selenskyj", ["Володимир Зеленський"]],
  [
    "Volodymyr Zelenskyy",
    ["Wolodymyr Selenskyj", "Selenskyj", "Volodymyr Zelensky", "Зеленского", "Wladimir Selenski"],
  ],
  [
    "Sergey Lavrov",
    [
      "Sergej Lawrow",
      "Lawrow",
      "Sergueï Lavrov",
      "Serguei Lavrov",
      "Сергей Викторович Лавров",
      "Sergei Viktorovich Lavrov",
    ],
  ],
  ["Dmitry Peskov", ["Дмитрий Песков", "Dmitri Peskow", "Dmitrij Peskow", "Dimitri Peskov"]],
  ["Kirill Dmitriev", ["Kirill Dmitrijew", "Кирилл Дмитриев"]],
  ["Kyrylo Dmytriiev", ["Kirill Dmitriev"]],
  [
    "Andriy Yermak",
    ["Andrij Jermak", "Андрій Єрмак", "Andrii Yermak", "Andrei Ermak", "Andriï Iermak", "Андрей Ермак"],
  ],
  ["Oleksandr Syrskyi", ["Oleksandr Syrskyj", "Aleksandr Syrsky", "Александр Сырский", "Олександр Сирський"]],
  ["Yury Ushakov", ["Yuri Ushakov", "Juri Uschakow", "Iouri Ouchakov", "Юрий Ушаков"]],
  ["Mikhail Gorbachev", ["Mikhaïl Gorbatchev", "Michail Gorbatschow", "Μιχαήλ Γκορμπατσόφ"]],
  [
    "Vladimir Putin",
    ["Vladimir Poutine", "Wladimir Putin", "Путина", "Володимир Путін", "Βλαδίμηρος Πούτιν", "Βλαντιμίρ Πούτιν"],
  ],
  ["Jinping Xi", ["Xi Jinping"]],
  ["Stoltenberg, Jens", ["Jens Stoltenberg"]],
  ["Kyriakos Mitsotakis", ["Κυριάκος Μητσοτάκης", "Mitsotakis"]],
  ["Erdogan", ["Recep Tayyip Erdoğan"]],
  ["Recep Tayyip Erdoğan", ["Эрдоган", "Реджеп Тайип Эрдоган"]],
  ["Annalena Baerbock", ["Annalena Charlotte Alma Baerbock"]],
  ["Strack-Zimmermann", ["Marie-Agnes Strack-Zimmermann"]],
  ["Marie-Agnes Strack-Zimmermann", ["Strack Zimmermann", "Zimmermann"]],
  ["Pedro Sanchez", ["Pedro Sánchez Pérez-Castejón"]],
  ["Jose Manuel Albares Bueno", ["José Manuel Albares"]],
  ["Garcia Marquez", ["Gabriel García Márquez"]],
  ["Lorca", ["Federico Garcia Lorca"]],
  ["James David Vance", ["J.D. Vance", "JD Vance"]],
  ["JD Vance", ["J. D. Vance", "Vance"]],
  ["Alexander Lukashenko", ["A. Lukashenko", "Аляксандр Лукашэнка", "Alexandr Lukaschenko", "Loukachenko"]],
  ["Nikol Pashinyan", ["Nikola Pašinjan"]],
  ["Merz", ["Friedrich Merz"]],
  ["Friedrich Merz", ["Fredrich Mertz"]],
  ["Emmanuel Macron", ["Emanuel Makron", "Эммануэль Макрон", "Макрон"]],
  ["Keir Starmer", ["Кир Стармер", "Кір Стармер", "Keith Starmer", "Sir Keira Starmer"]],
  ["Donald Trump", ["Дональд Трамп", "Ντόναλντ Τραμπ"]],
  ["Steve Witkoff", ["Стив Уиткофф", "Стів Віткофф", "Steve Witcoof"]],
  ["Jared Kushner", ["Джаред Кушнер"]],
  ["Marco Rubio", ["Марко Рубио"]],
  ["Rustem Umerov", ["Рустем Умєров", "Roustem Oumerov", "Rustem Umjerow"]],
  ["Mark Rutte", ["Марк Рютте", "Mark Ruthte"]],
  ["Serhii Kyslytsya", ["Сергій Кислиця", "Kyslyzja"]],
  ["Dmytro Kuleba", ["Дмитро Кулеба", "Dmitri Kouleba"]],
  ["Andrii Sybiha", ["Андрій Сибіга", "Andrii Sybiga"]],
  ["Kyrylo Budanov", ["Кирило Буданов", "Kirill Budanow"]],
  ["Jean-Noël Barrot", ["Жан-Ноэль Барро"]],
  ["Кая Каллас", ["Kaja Kallas"]],
  ["Kaja Kallas", ["Kaya Kallas"]],
  ["Giorgia Meloni", ["Georgia Meloni"]],
  ["Orbán Viktor", ["Viktor Orban"]],
  ["Viktor Orbán", ["Виктор Орбан"]],
  ["Maroš Šefčovič", ["Maros Sefcovic"]],
  ["Aleksandar Vucic", ["Aleksandar Vučić"]],
  ["Aleksandar Vučić", ["Александр Вучич"]],
  ["Vitaliy Klychko", ["Vitali Klitschko"]],
  ["Vitali Klitschko", ["Виталий Кличко", "Віталій Кличко"]],
  ["Xi Jinping", ["Ki -i -Tsinping"]],
];

test.each(bearers.flatMap(([bearer, forms]) => forms.map((form) => [form, bearer] as const)))(
  "%s may be %s",
  (form, bearer) => {
    const { score, reasons } = compareNames(form, bearer);
    expect(score).toBeGreaterThanOrEqual(POSSIBLE_MATCH);
    expect(reasons.length).toBeGreaterThan(0);
  },
);

test.each([
  ["Vladimir Zelensky", "Vladimir Putin"],
  ["Wladimir Klitschko", "Vitali Klitschko"],
  ["Volodymyr Klychko", "Vitaliy Klychko"],
  ["Wladimir Klitschko", "Vladimir Putin"],
  ["Володимир Кличко", "Віталій Кличко"],
  ["W. Klitschko", "V. Klitschko"],
  ["Donald Trump", "Donald Trump Jr"],
  ["Melania Trump", "Donald Trump"],
  ["Ivanka Trump", "Donald Trump"],
  ["Eric Trump", "Donald Trump"],
  ["Hillary Clinton", "Bill Clinton"],
  ["George Bush", "Barbara Bush"],
  ["Olena Zelenska", "Volodymyr Zelenskyy"],
  ["Jill Biden", "Joe Biden"],
  ["Alexander Lukashenko", "Viktor Lukashenko"],
  ["Dmitry Medvedev", "Dmitry Peskov"],
  ["Dmytro Kuleba", "Dmytro Lytvyn"],
  ["Sergey Shoigu", "Sergey Lavrov"],
  ["Maria Zakharova", "Ivan Zakharov"],
  ["Andriy Yermak", "Andriy Yermolenko"],
  ["Oleksandr Syrskyi", "Oleksandr Merezhko"],
  ["Mikhail Ulyanov", "Mikhail Galuzin"],
  ["Kim Jong Un", "Kim Yo Jong"],
  ["Kim Jong Un", "Kim Jong Nam"],
  ["Xi Jinping", "Li Jinping"],
  ["Wang Yi", "Wang Wenbin"],
  ["Wang Yi", "Zhang Yi"],
  ["Li Qiang", "Li Hui"],
  ["Mohammed bin Salman", "Mohammed bin Zayed"],
  ["Mohammed bin Salman", "Khalid bin Salman"],
  ["Abdullah bin Zayed", "Mohammed bin Zayed"],
  ["Hassan Rouhani", "Hassan Nasrallah"],
  ["Marco Rubio", "Marco Rossi"],
  ["Mark Rutte", "Mark Milley"],
  ["Ursula von der Leyen", "Ursula von der Heide"],
  ["Heiko von der Leyen", "Ursula von der Leyen"],
  ["Jean-Noël Barrot", "Jean-Yves Le Drian"],
  ["Jean-Noël Barrot", "Jean Castex"],
  ["David Lammy", "David Cameron"],
  ["Ivan Petrov", "Petr Ivanov"],
  ["John Hill", "John Kerry"],
  ["Serhiy Marchenko", "Oksana Markarova"],
  ["Anna Petrova", "Anna Petrenko"],
  ["Sergey Ivanovich Petrov", "Sergey Ivanovich Sidorov"],
  ["Ivan Sergeevich Petrov", "Ivan Petrovich Sergeev"],
  ["Steve Witkoff", "Stephen Miller"],
  ["Anders Fogh Rasmussen", "Lars Løkke Rasmussen"],
  ["Mette Frederiksen", "Frederik Mettesen"],
  ["Erik Prince", "Prince Eric"],
  ["Al Gore", "Gore Vidal"],
  ["Boris Johnson", "Mike Johnson"],
  ["Mike Waltz", "Mike Johnson"],
  ["Keith Kellogg", "Keith Starmer"],
])("%s is not %s", (one, other) => {
  expect(compareNames(one, other).score).toBeLessThan(POSSIBLE_MATCH);
});

test("a parent and a child of one name are told apart, and why", () => {
  expect(compareNames("Donald Trump", "Donald Trump Jr.").reasons.join(" ")).toContain("the parent or the child");
  expect(compareNames("Donald Trump Jr.", "Donald Trump Jr").score).toBe(1);
});

test("a bearer of the given name is never before one of the family name", () => {
  const first = (form: string, ...people: string[]) =>
    people.toSorted((a, b) => compareNames(form, b).score - compareNames(form, a).score)[0];
  expect(first("Vladimir Zelensky", "Vladimir Putin", "Volodymyr Zelenskyy")).toBe("Volodymyr Zelenskyy");
  expect(first("Владимира Зеленского", "Vladimir Putin", "Volodymyr Zelenskyy")).toBe("Volodymyr Zelenskyy");
  expect(first("Wladimir Klitschko", "Vladimir Putin", "Vitali Klitschko", "Wladimir Klychko")).toBe(
    "Wladimir Klychko",
  );
  expect(first("Віталій Кличко", "Wladimir Klitschko", "Vitali Klitschko")).toBe("Vitali Klitschko");
});

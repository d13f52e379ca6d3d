/** Words that stand before a person's name without being one, or make of a name a thing's. Data: add what is met. */
const offices = new Set(
  "President Prime Foreign Defence Defense Interior Finance Justice Secretary Minister Ministry Chancellor Ambassador Envoy Special Deputy Vice King Queen Prince Pope General Colonel Admiral Armed Federal National Supreme Central Security State Air Red Orthodox House Embassy Army Navy Government Parliament Leader Chief Senior First Former Peace Presidential Parliamentary Democratic People Republic City North South East West Sir Dame Lord Lady Mr Mrs Ms Dr Professor Senator Congressman Mediator Negotiator Spokesman Spokeswoman Adviser Advisor Director Commissioner Governor Mayor".split(
    " ",
  ),
);

export function isOffice(word: string): boolean {
  return offices.has(word);
}

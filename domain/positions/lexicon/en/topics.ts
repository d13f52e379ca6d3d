/**
 * Words that negotiations use for the same thing, so that an issue is met by another word than its own. Our own judgement; a line is read in the singular and
 * without endings, and a word may stand in several.
 */
export const topics: readonly (readonly string[])[] = [
  ["troops", "force", "forces", "contingent", "deployment", "deploy", "peacekeepers", "boots", "stationed"],
  ["ceasefire", "truce", "armistice", "cessation"],
  ["guarantee", "guarantees", "guarantor", "assurances"],
  ["army", "armed", "military", "soldiers", "battalions"],
  ["territory", "territories", "region", "regions", "land", "territorial", "cede", "province"],
  ["plant", "reactor", "nuclear", "power"],
  ["arms", "weapons", "missiles", "jets", "aircraft", "ammunition", "tanks"],
  ["reconstruction", "rebuild", "rebuilding", "economy", "economic", "investment", "repairs"],
  ["monitoring", "monitor", "observers", "verification", "inspectors"],
  ["meeting", "meet", "meets", "summit", "talks", "invitation", "venue", "visit"],
  ["membership", "accession", "join", "joining", "admission"],
  ["prisoners", "captives", "detainees", "hostages"],
  ["sanctions", "embargo", "restrictions"],
  ["border", "frontier", "boundary", "demarcation"],
  ["aid", "relief", "humanitarian"],
  ["backstop", "backing", "support", "cover"],
  ["sequence", "first", "before", "order"],
  ["demilitarised", "demilitarized", "zone", "buffer"],
  ["limits", "limit", "cap", "ceiling", "limitations", "size"],
];

export const negotiation = {
  key: "UKR",
  name: "Ukraine peace talks",
  question: "On what terms does the war between Russia and Ukraine end, and who vouches for them?",
  marking: "green",
} as const;

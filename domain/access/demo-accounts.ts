/** Public on purpose, and said on the sign-in page as long as demo accounts are active. */
export const demoPassword = "parley-demo";

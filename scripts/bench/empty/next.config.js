import { fileURLToPath } from "node:url";

/** The least that Next can serve: what the pages of the product are measured against. Built from a copy that lies one folder below the checkout. @type {import("next").NextConfig} */
export default {
  turbopack: { root: fileURLToPath(new URL("..", import.meta.url)) },
  typescript: { ignoreBuildErrors: true },
};

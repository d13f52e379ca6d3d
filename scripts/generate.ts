import { ensureClient } from "./build";
import { main } from "./console";

await main(ensureClient);

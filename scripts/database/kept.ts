import { type Cluster, startCluster } from "./cluster";
import { ownCluster } from "./open";

/**
 * The embedded database of a server that stays up: when PostgreSQL ends although nobody asked it to, it is started
 * again on the same port, and the app's next connection finds it.
 */
export async function keepCluster(folder: string, command: string): Promise<Cluster> {
  const first = await ownCluster(folder, command);
  let current = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();

  const watch = (cluster: Cluster) => {
    cluster.ended.then(() => {
      if (!stopping) restarting = restart();
    });
  };
  const restart = async () => {
    console.error("PostgreSQL ended unexpectedly. It is started again.");
    try {
      // Only PostgreSQL itself: the claim on the data folder is still ours.
      current = await startCluster(folder, { port: first.port });
      watch(current);
    } catch (error) {
      console.error(error);
      process.kill(process.pid, "SIGTERM");
    }
  };
  watch(first);

  const stop = async () => {
    stopping = true;
    await restarting;
    if (current !== first) await current.stop();
    await first.stop();
  };
  return { ...first, stop };
}

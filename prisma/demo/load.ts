import { demonstration } from "./demonstration";
import { loadBoard } from "./load-board";
import { loadDocuments, loadLaterCaptures } from "./load-documents";
import { loadPeople } from "./load-people";
import { loadTeam } from "./load-team";
import { Slugs } from "./slugs";

/**
 * Records the demonstration negotiation through the commands of the app, each as the demo member who may do it: what it shows is
 * what the product does. Needs a migrated database without a negotiation of the same key.
 */
export async function loadDemo(): Promise<void> {
  const slugs = new Slugs();
  const as = await loadTeam(demonstration);
  await loadPeople(demonstration, as, slugs);
  await loadDocuments(demonstration, as, slugs);
  await loadBoard(demonstration, as, slugs);
  await loadLaterCaptures(demonstration, as, slugs);
}

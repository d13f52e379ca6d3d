import { accounts } from "./accounts";
import { evidenceComments } from "./comments/on-evidence";
import { boardComments } from "./comments/on-the-board";
import { aggregatorDecember } from "./documents/aggregator-december";
import { copyJanuary } from "./documents/copy-january";
import { copySeptember } from "./documents/copy-september";
import { explainerJanuary } from "./documents/explainer-january";
import { lineage } from "./documents/lineage";
import { unseenDocuments } from "./documents/unseen";
import { wireJanuary } from "./documents/wire-january";
import { events } from "./events";
import { issues, relations } from "./issues";
import { nameJudgements } from "./name-judgements";
import { negotiation } from "./negotiation";
import { memberships, parties } from "./parties";
import { people } from "./people";
import { armyPositions } from "./positions/army";
import { backstopPositions } from "./positions/backstop";
import { forcePositions } from "./positions/force";
import { frameworkPositions } from "./positions/framework";
import { guaranteePositions } from "./positions/guarantees";
import { monitoringPositions } from "./positions/monitoring";
import { sequencePositions } from "./positions/sequence";
import { territoryPositions } from "./positions/territory";
import { territoryPartPositions } from "./positions/territory-parts";
import { sources } from "./sources";
import { statusChanges } from "./status-changes";

/**
 * The demonstration negotiation, in the order in which it has to be recorded: from top to bottom, and each list from first
 * to last, nothing refers to what comes later. A position's review steps follow it at once, because its successor
 * takes its place only when both are reviewed.
 */
export const demonstration = {
  accounts,
  negotiation,
  parties,
  memberships,
  people,
  nameJudgements,
  issues,
  relations,
  sources,
  documents: [copySeptember, aggregatorDecember, wireJanuary, copyJanuary, explainerJanuary, ...unseenDocuments],
  lineage,
  events,
  positions: [
    ...territoryPositions,
    ...territoryPartPositions,
    ...armyPositions,
    ...guaranteePositions,
    ...backstopPositions,
    ...forcePositions,
    ...monitoringPositions,
    ...sequencePositions,
    ...frameworkPositions,
  ],
  statusChanges,
  comments: [...evidenceComments, ...boardComments],
};

/** What somebody may do, from least to most: each may all that those before it may. */
export const ROLES = ["reader", "reviewer", "editor", "admin"] as const;

export type Role = (typeof ROLES)[number];

/**
 * Who may do what: the least role for each operation of the JSON interface and of the pages. What is not named here nobody may, and a
 * route that names no operation keeps the service from starting.
 */
export const LEAST_ROLE = {
  // Looking
  readPages: "reader",
  listDocuments: "reader",
  readDocument: "reader",
  listFindings: "reader",
  readFinding: "reader",
  listFigures: "reader",
  readFigure: "reader",
  compareFigures: "reader",
  listRelations: "reader",
  readRelationsOfFigure: "reader",
  listEvents: "reader",
  readEvent: "reader",
  listClaims: "reader",
  readClaim: "reader",
  searchClaims: "reader",
  listSources: "reader",
  listInstruments: "reader",
  listChecks: "reader",
  readCheck: "reader",
  countStore: "reader",
  // Reading what is sent along; nothing is saved
  auditDocuments: "reader",
  crossReference: "reader",
  // The desk's review
  confirmFinding: "reviewer",
  dismissFinding: "reviewer",
  resolveFinding: "reviewer",
  snoozeFinding: "reviewer",
  reopenFinding: "reviewer",
  noteFinding: "reviewer",
  assignFinding: "reviewer",
  undoReview: "reviewer",
  reviewFindings: "reviewer",
  // Changing what is stored
  addDocument: "editor",
  // Who may
  listKeys: "admin",
  createKey: "admin",
  revokeKey: "admin",
  createSignInLink: "admin",
  readSelf: "anyone",
  signIn: "anyone",
  signOut: "anyone",
} as const satisfies Readonly<Record<string, Role | "anyone">>;

export type Operation = keyof typeof LEAST_ROLE;

/** Whether somebody of this role may do it; without a role only what anyone may. */
export function may(role: Role | undefined, operation: Operation): boolean {
  const least: Role | "anyone" = LEAST_ROLE[operation];
  return least === "anyone" || (role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(least));
}

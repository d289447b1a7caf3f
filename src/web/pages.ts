import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Kysely } from "kysely";
import type { Database } from "../storage/database.ts";
import { assets } from "./assets.ts";
import { auditPage } from "./pages/audit.tsx";
import { checkPages } from "./pages/checks.tsx";
import { documentPage } from "./pages/document.tsx";
import { documentsListPage } from "./pages/documents.tsx";
import { eventPage } from "./pages/event.tsx";
import { eventsListPage } from "./pages/events.tsx";
import { figurePage } from "./pages/figure.tsx";
import { findingPage } from "./pages/finding.tsx";
import { findingsListPage } from "./pages/findings.tsx";
import { tooLarge } from "./pages/problems.tsx";
import { registerPage } from "./pages/register.tsx";
import { searchPage } from "./pages/search.tsx";
import { sourcesPage } from "./pages/sources.tsx";
import { todayPage } from "./pages/today.tsx";

/** Longest form that is read; four times the longest novel that a newsroom would paste. Judgement. */
const LONGEST_FORM = 1_000_000;

/**
 * Every page, rendered here and plain HTML there. Pages read and never write.
 *
 * May not: SQL, arithmetic on quantities, wording of findings.
 */
export function webPages(db: Kysely<Database>) {
  return new Hono()
    .use("/audit", bodyLimit({ maxSize: LONGEST_FORM, onError: tooLarge }))
    .route("/", assets())
    .route("/", todayPage(db))
    .route("/", findingsListPage(db))
    .route("/", findingPage(db))
    .route("/", figurePage(db))
    .route("/", eventsListPage(db))
    .route("/", eventPage(db))
    .route("/", documentsListPage(db))
    .route("/", documentPage(db))
    .route("/", sourcesPage(db))
    .route("/", registerPage(db))
    .route("/", auditPage(db))
    .route("/", checkPages())
    .route("/", searchPage(db));
}

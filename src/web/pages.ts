import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { allow, requireRules } from "../http/operation.ts";
import { type AccessOptions, identify, originOf } from "../http/principal.ts";
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
import { signInPages } from "./pages/sign-in.tsx";
import { sourcesPage } from "./pages/sources.tsx";
import { todayPage } from "./pages/today.tsx";
import { refuseWithPage } from "./refuse.tsx";

/** Longest form that is read; four times the longest novel that a newsroom would paste. Judgement. */
const LONGEST_FORM = 1_000_000;

/**
 * Every page, rendered here and plain HTML there. Forms are taken from pages of this site alone.
 *
 * May not: SQL, arithmetic on quantities, wording of findings.
 */
export function webPages(options: AccessOptions): Hono {
  const fromHere = csrf({ origin: (origin, c) => origin === originOf(c, options) });
  const pages = new Hono()
    .route("/", assets())
    .use(identify(options))
    .use(fromHere)
    .route("/", signInPages(options))
    .use(allow("readPages", refuseWithPage))
    .route("/", readingPages(options));
  return requireRules(pages, (method) => method !== "GET");
}

function readingPages({ db }: AccessOptions) {
  return new Hono()
    .use("/audit", bodyLimit({ maxSize: LONGEST_FORM, onError: tooLarge }))
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

import type { Child } from "hono/jsx";
import { Sprite } from "./components/sprite.tsx";
import { ViewerBadge } from "./components/viewer-badge.tsx";

/** The parts of the site that the main menu names. */
export type Section = "Today" | "Findings" | "Events" | "Documents" | "Sources" | "Checks" | "Audit a text";

const MENU: readonly (readonly [Section, string])[] = [
  ["Today", "/"],
  ["Findings", "/findings"],
  ["Events", "/events"],
  ["Documents", "/documents"],
  ["Sources", "/sources"],
  ["Checks", "/checks"],
  ["Audit a text", "/audit"],
];

export interface LayoutProps {
  /** What the page is about; the browser's title bar adds the name. */
  readonly title: string;
  readonly section?: Section;
  /** Path of the same content as JSON. */
  readonly json?: string;
  /** What the search box shows. */
  readonly query?: string;
  readonly children?: Child;
}

/** The frame of every page: menu, search, content, and the promise at the foot. Works without JavaScript, as there is none. */
export function Layout({ title, section, json, query = "", children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Tally`}</title>
        <link rel="stylesheet" href="/tally.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {json !== undefined && <link rel="alternate" type="application/json" href={json} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Sprite />
        <header class="top">
          <div class="wrap">
            <a class="brand" href="/">
              <Mark />
              Tally
            </a>
            <nav class="nav" aria-label="Main">
              {MENU.map(([name, href]) => (
                <a href={href} aria-current={name === section ? "page" : undefined}>
                  {name}
                </a>
              ))}
            </nav>
            <search>
              <form class="search" action="/search">
                <label class="vh" for="q">
                  Search claims
                </label>
                <input id="q" type="search" name="q" value={query} placeholder="Search claims" />
                <button class="btn" type="submit">
                  Search
                </button>
              </form>
            </search>
            <ViewerBadge />
          </div>
        </header>
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <div class="wrap">
            <p>
              <strong>Tally shows who gives which figure. It never says who is right.</strong>
            </p>
            <nav aria-label="About this page">
              {json !== undefined && <a href={json}>This page as JSON</a>}
              <a href="/register">Register of resolutions</a>
              <a href="/openapi.json">OpenAPI</a>
            </nav>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 38 16" aria-hidden="true">
      <path class="b-tick" d="M2 1v14" />
      <rect class="b-shaft" x="2" y="5" width="28" height="6" />
      <path class="b-arrow" d="M37 8 28 1v14Z" />
      <circle class="b-dot b-halo" cx="15" cy="8" r="5.5" />
    </svg>
  );
}

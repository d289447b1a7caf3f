import { expect, test } from "vitest";
import { useApp } from "../support/app.ts";

const service = useApp([]);

async function openapi() {
  return (await (await service().app.request("/openapi.json")).json()) as OpenApi;
}

test("the document is OpenAPI 3.1 and describes every route of the API", async () => {
  const document = await openapi();
  expect(document.openapi).toMatch(/^3\.1\./u);
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const routes = service()
    .app.routes.filter(
      ({ path, method }) => path.startsWith("/api/v1/") && method !== "ALL" && !path.includes("*"),
    )
    .map(({ path, method }) => `${method} ${path.replaceAll(/:(\w+)/gu, "{$1}")}`);
  expect(routes.length).toBeGreaterThan(15);
  expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
});

test("every operation has an id of its own, a summary, an answer, and its path parameters", async () => {
  const document = await openapi();
  const ids = new Set<string>();
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods)) {
      expect(operation.summary, path).toBeTruthy();
      expect(ids.has(operation.operationId), operation.operationId).toBe(false);
      ids.add(operation.operationId);
      expect(operation.responses["200"]?.content?.["application/json"]?.schema, path).toBeDefined();
      const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      const parameters = (operation.parameters ?? []).filter(({ in: place }) => place === "path");
      expect(parameters.map(({ name }) => name)).toEqual(named);
      expect(parameters.every(({ required }) => required)).toBe(true);
    }
});

test("every reference leads somewhere", async () => {
  const document = await openapi();
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(
    ([, to]) => to as string,
  );
  for (const reference of references) {
    const target = reference
      .split("/")
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect(target, reference).toBeDefined();
  }
});

test("storing a document is marked as needing a key", async () => {
  const document = await openapi();
  expect(document.paths["/api/v1/documents"]?.["post"]?.security).toEqual([{ bearer: [] }, { session: [] }]);
  expect(document.components.securitySchemes.bearer).toEqual({ type: "http", scheme: "bearer" });
});

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: { readonly bearer: unknown } };
}

interface Operation {
  readonly security?: unknown;
  readonly summary?: string;
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { readonly schema?: unknown }> }>
  >;
}

import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from "parse5";
import { failure, type Result, success } from "../domain/failure.ts";

/** Why a page is not taken apart. */
export type UnboundedHtml =
  | { readonly kind: "too-deep"; readonly limit: number }
  | { readonly kind: "too-many-nodes"; readonly limit: number };

/** Judgement: deep news pages have 40 levels. Parsers further on take time in the square of the depth. */
export const DEEPEST = 512;

/** Judgement: the heaviest news pages have 20,000 nodes. */
export const MOST_NODES = 200_000;

/** The tree of a page; stops as soon as it grows deeper or larger than any article, so that hostile pages end early. */
export function parseBounded(html: string): Result<DefaultTreeAdapterTypes.Document, UnboundedHtml> {
  try {
    return success(parse(html, { treeAdapter: boundedAdapter() }));
  } catch (error) {
    if (error instanceof OutOfBounds) return failure(error.bound);
    throw error;
  }
}

/** Ends the parse; never leaves this file. */
class OutOfBounds extends Error {
  readonly bound: UnboundedHtml;

  constructor(bound: UnboundedHtml) {
    super(bound.kind);
    this.bound = bound;
  }
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  let nodes = 0;
  const place = (parent: object, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new OutOfBounds({ kind: "too-deep", limit: DEEPEST });
    depths.set(child, depth);
  };
  const count = () => {
    if (++nodes > MOST_NODES) throw new OutOfBounds({ kind: "too-many-nodes", limit: MOST_NODES });
  };
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      count();
      return defaultTreeAdapter.createElement(...given);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    appendChild(parent, child) {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      place(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

import type { DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The elements of this name under `from`, in the order of the page. Depth is no danger: the walk keeps its own stack. */
export function* elementsIn(from: Node, name: string): Generator<Element> {
  const stack: Node[] = [from];
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    if (node.nodeName === name) yield node as Element;
    if ("childNodes" in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Node);
  }
}

/** The first element of this name. */
export function findElement(from: Node, name: string): Element | undefined {
  return elementsIn(from, name).next().value;
}

/** The value of an attribute, trimmed; undefined when it is absent or empty. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element?.attrs.find((attr) => attr.name === name)?.value.trim();
  return value === "" ? undefined : value;
}

/** All words under an element, seen or not, spaces made one; undefined when there are none. */
export function wordsOf(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const words = [...elementsIn(element, "#text")].map((node) => ("value" in node ? String(node.value) : ""));
  return words.join("").replaceAll(/\s+/gu, " ").trim() || undefined;
}

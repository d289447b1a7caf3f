import { createContext, useContext } from "hono/jsx";
import type { Principal } from "../http/principal.ts";

/** Who looks at the page; pages before anybody is known have none. */
const Viewer = createContext<Principal | undefined>(undefined);

export const ViewerProvider = Viewer.Provider;

export function useViewer(): Principal | undefined {
  return useContext(Viewer);
}

import { useViewer } from "../viewer.ts";

/** Who is signed in, and the way out; or the way in. */
export function ViewerBadge() {
  const viewer = useViewer();
  if (viewer?.via !== "session")
    return (
      <p class="viewer">
        <a href="/sign-in">Sign in</a>
      </p>
    );
  return (
    <form class="viewer" method="post" action="/sign-out">
      <span>
        <bdi>{viewer.name}</bdi>, {viewer.role}
      </span>
      <button class="btn plain" type="submit">
        Sign out
      </button>
    </form>
  );
}

// Who has logged in on this page. The cookie of the session counts for pages only; for the API it is traded for a token, which
// is never stored. Without accounts there is nothing to show. A view that was shared shows its link, which stands behind the # of
// the address and is sent in no address.

import { isShared } from './who.js';

const form = document.querySelector('form[action^="/logout"] [name="form"]')?.value;

let token = null;
let until = 0;

/** What a question to the API is sent with. */
export async function authorization() {
  if (isShared) {
    return { Authorization: `Bearer ${location.hash.slice(1)}` };
  }
  if (!form) {
    return {};
  }
  if (performance.now() > until) {
    until = Infinity;
    token = trade();
  }
  return { Authorization: `Bearer ${await token}` };
}

/** A token for the session, and another one before it ends. */
async function trade() {
  const asked = performance.now();
  try {
    const response = await fetch('/login/token', { method: 'POST', body: new URLSearchParams({ form }) });
    if (!response.ok) {
      await ended();
    }
    const made = await response.json();
    until = asked + made.seconds * 900;
    return made.token;
  } catch (problem) {
    until = 0;
    throw problem;
  }
}

/** Whoever is logged in no more goes to log in, and comes back here. */
export async function ended() {
  if (form) {
    location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
    await new Promise(() => {});
  }
}

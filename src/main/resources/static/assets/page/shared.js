// A view that was opened by the link with which it was shared.

import { ask } from './api.js';
import { stayAt } from './lens.js';

const SHARED = `query Shared { sharedView { page address until } }`;

/** What the link shows; its lens is in the address from then on. A link that does not count is refused. */
export async function opened() {
  const { sharedView } = await ask(SHARED);
  const search = new URLSearchParams(sharedView.address);
  search.set('lang', document.documentElement.lang);
  stayAt(`${location.pathname}?${search}`);
  addEventListener('hashchange', () => location.reload());
  return { view: sharedView.page.toLowerCase(), until: sharedView.until };
}

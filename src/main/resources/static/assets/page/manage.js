// For whoever says who comes in: the keys of programs, and who did and saw what.

import { html, render } from './lit/lit-html.js';
import { Audit } from './audit.js';
import { Keys } from './keys.js';
import { isAdmin } from './who.js';
import { say } from './words.js';

export const usesLens = false;

export async function show(root, { ask, signal }) {
  if (!isAdmin) {
    render(html`<h1><span>${say('page.manage.title')}</span></h1><p role="alert">${say('page.manage.not')}</p>`, root);
    return;
  }
  const draw = () => {
    if (!signal.aborted) {
      render(html`<h1><span>${say('page.manage.title')}</span></h1>${keys.view()}${audit.view()}`, root);
    }
  };
  const keys = new Keys({ ask, draw });
  const audit = new Audit({ ask, draw });
  await Promise.all([keys.read(), audit.read()]);
}

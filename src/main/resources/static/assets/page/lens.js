// What one looks at. It is wholly in the address, so that a copied link shows the same to a colleague.

import { nothing } from './lit/lit-html.js';
import { isShared } from './who.js';

const LISTS = ['domains', 'regions', 'collaborationKinds'];
const WORDS = ['asOf', 'from', 'until', 'groupBy', 'actors', 'tieWeight'];

/** The lens of an address, as the API takes it. */
export function lensOf(search = location.search) {
  const given = new URLSearchParams(search);
  const lens = {};
  for (const name of WORDS) {
    if (given.get(name)) {
      lens[name] = given.get(name);
    }
  }
  for (const name of LISTS) {
    const values = given.getAll(name).filter(Boolean);
    if (values.length) {
      lens[name] = values;
    }
  }
  if (given.get('onlyParticipants') === 'true') {
    lens.onlyParticipants = true;
  }
  if (given.get('changes')) {
    try {
      lens.changes = JSON.parse(given.get('changes'));
    } catch {
      // an address that was cut off: what is left of it is looked at without the changes
    }
  }
  return lens;
}

/** The same address with another lens; what else stands in it stays. */
export function addressOf(lens, path = location.pathname, search = location.search) {
  const kept = new URLSearchParams(search);
  for (const name of [...WORDS, ...LISTS, 'onlyParticipants', 'changes']) {
    kept.delete(name);
  }
  for (const [name, value] of Object.entries(lens)) {
    if (name === 'changes') {
      if (value.length) {
        kept.set(name, JSON.stringify(value));
      }
    } else if (Array.isArray(value)) {
      value.forEach((one) => kept.append(name, one));
    } else if (value !== undefined && value !== '' && value !== false) {
      kept.set(name, String(value));
    }
  }
  const query = kept.toString();
  return query ? `${path}?${query}` : path;
}

/** Has the browser show another address, with the one before it to go back to. */
export const moveTo = (address) => history.pushState(null, '', address + location.hash);

/** Has the browser show another address in the place of this one. */
export const stayAt = (address) => history.replaceState(null, '', address + location.hash);

/** A link to another view with this lens, or some of it otherwise, and more; nothing where one view was shared. */
export function linkTo(path, more = {}, lens = {}) {
  if (isShared) {
    return nothing;
  }
  const search = new URLSearchParams();
  const lang = new URLSearchParams(location.search).get('lang');
  if (lang) {
    search.set('lang', lang);
  }
  Object.entries(more).forEach(([name, value]) => [value].flat().forEach((one) => search.append(name, one)));
  return addressOf({ ...lensOf(), ...lens }, path, search.toString());
}

/** The lens without what is not in the network's own days: for the days on which something is looked at. */
export const dayOf = (lens) => lens.asOf ?? lens.until ?? null;

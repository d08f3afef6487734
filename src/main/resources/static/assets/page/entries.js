// Things of the record as forms have them: how they are asked for, and the links to their forms.

import { linkTo } from './lens.js';

export const ENTRIES = `query Entries($type: String!, $text: String, $about: AboutInput, $first: Int!) {
  recordEntries(type: $type, text: $text, about: $about, first: $first) { more entries { key title version } }
}`;
export const ENTRY = `query Entry($type: String!, $key: String!) {
  recordEntry(type: $type, key: $key) { id key version title mayEdit values { field values names } lastChange { by at } }
}`;

/** A link to a form. */
export const toForm = (type, key) => linkTo('/edit', { type, key });
export const toNew = (type, values = {}) =>
  linkTo('/edit', { type, new: 1, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`set.${name}`, value])) });

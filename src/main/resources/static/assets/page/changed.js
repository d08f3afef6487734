// What became of the fields of a thing, in a table.

import { html, nothing } from './lit/lit-html.js';
import { say } from './words.js';

const said = (values) => values.join(', ') || '–';

/** @param called what the table is of */
export const changed = ({ made, gone, fields }, called) => (fields.length ? html`
  <div class="scroll" tabindex="0" role="group" aria-label=${called}><table>
    <thead><tr><th scope="col">${say('page.edit.field')}</th>${made ? nothing : html`<th scope="col">${say('page.history.before')}</th>`}${gone ? nothing : html`<th scope="col">${say('page.history.after')}</th>`}</tr></thead>
    <tbody>${fields.map((field) => html`<tr><th scope="row">${field.name}</th>${made ? nothing : html`<td>${said(field.before)}</td>`}${gone ? nothing : html`<td>${said(field.after)}</td>`}</tr>`)}</tbody>
  </table></div>` : nothing);

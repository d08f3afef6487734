// What was changed of a thing before: asked for when somebody opens it.

import { html, nothing } from './lit/lit-html.js';
import { ask } from './api.js';
import { moment, say } from './words.js';

const ASKED = `query History($id: ID!, $before: String) {
  history(id: $id, first: 20, before: $before) {
    more changes { version at by action reason things(first: 1) { made gone fields { name before after } } }
  }
}`;

export class History {
  /** @param draw shows the view anew */
  constructor(draw) {
    this.draw = draw;
    this.changes = null;
    this.more = false;
  }

  async read(id) {
    const { history } = await ask(ASKED, { id, before: this.changes?.at(-1)?.version ?? null });
    this.changes = [...(this.changes ?? []), ...history.changes];
    this.more = history.more;
    this.draw();
  }

  view(id) {
    return html`
      <details class="hanging" id="history" @toggle=${({ currentTarget }) => currentTarget.open && !this.changes && this.read(id)}>
        <summary>${say('page.history.title')}</summary>
        <div role="status">${this.changes ? nothing : html`<p>${say('page.history.busy')}</p>`}</div>
        ${this.changes?.length === 0 ? html`<p>${say('page.history.none')}</p>` : nothing}
        ${(this.changes ?? []).map((change) => this.one(change))}
        ${this.more ? html`<p><button type="button" class="button plain" id="history-more" @click=${() => this.read(id)}>${say('page.history.more')}</button></p>` : nothing}
      </details>`;
  }

  one({ at, by, action, reason, things: [{ made, gone, fields }] }) {
    const what = made ? 'MADE' : gone ? 'GONE' : action;
    const who = by === 'local' ? say('page.edit.local') : by;
    const said = (values) => values.join(', ') || '–';
    return html`
      <p><strong>${say(`page.history.${what}`)}</strong></p>
      <p class="kind">${who ? say('page.history.by', { by: who, at: moment(at) }) : moment(at)}${reason ? html` · ${reason}` : nothing}</p>
      ${fields.length ? html`<div class="scroll" tabindex="0" role="group" aria-label=${`${say(`page.history.${what}`)}, ${moment(at)}`}><table>
        <thead><tr><th scope="col">${say('page.edit.field')}</th>${made ? nothing : html`<th scope="col">${say('page.history.before')}</th>`}${gone ? nothing : html`<th scope="col">${say('page.history.after')}</th>`}</tr></thead>
        <tbody>${fields.map((field) => html`<tr><th scope="row">${field.name}</th>${made ? nothing : html`<td>${said(field.before)}</td>`}${gone ? nothing : html`<td>${said(field.after)}</td>`}</tr>`)}</tbody>
      </table></div>` : nothing}`;
  }
}

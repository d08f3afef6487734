// What was changed before, of one thing or of all: asked for when somebody opens it.

import { html, nothing } from './lit/lit-html.js';
import { changed } from './changed.js';
import { toForm } from './entries.js';
import { doer, moment, say } from './words.js';
import { TakingBack } from './taking-back.js';

const OF_ONE = `query History($id: ID!, $before: String) {
  found: history(id: $id, first: 20, before: $before) {
    more changes { version at by action reason count things(first: 1) { type key title made gone fields { name before after } } }
  }
}`;

const OF_ALL = `query Changes($before: String) {
  found: changes(first: 20, before: $before) {
    more changes { version at by action reason count things(first: 3) { type key title made gone } }
  }
}`;

export class History {
  /**
   * @param id of a thing; null: the changes of all
   * @param draw shows the view anew
   * @param undone is told that a change was taken back; null: one may not do so
   */
  constructor({ id, ask, draw, undone }) {
    Object.assign(this, { id, ask, draw });
    this.open = false;
    this.changes = null;
    this.more = false;
    this.back = undone ? new TakingBack({ ask, draw, done: undone }) : null;
  }

  toggled(open) {
    this.open = open;
    if (open && !this.changes) {
      this.read();
    }
  }

  async read() {
    const before = this.changes?.at(-1)?.version ?? null;
    const { found } = await this.ask(this.id ? OF_ONE : OF_ALL, this.id ? { id: this.id, before } : { before });
    this.changes = [...(this.changes ?? []), ...found.changes];
    this.more = found.more;
    this.draw();
  }

  view() {
    return html`
      <details class="hanging" id="history" .open=${this.open} @toggle=${({ currentTarget }) => this.toggled(currentTarget.open)}>
        <summary>${say(this.id ? 'page.history.title' : 'page.history.all')}</summary>
        <div role="status">${this.changes ? nothing : html`<p>${say('page.history.busy')}</p>`}</div>
        ${this.changes?.length === 0 ? html`<p>${say(this.id ? 'page.history.none' : 'page.history.none-of-all')}</p>` : nothing}
        ${(this.changes ?? []).map((change) => this.one(change))}
        ${this.more ? html`<p><button type="button" class="button plain" id="history-more" @click=${() => this.read()}>${say('page.history.more')}</button></p>` : nothing}
      </details>`;
  }

  one(change) {
    const { version, at, by, action, reason, things } = change;
    const [{ made, gone } = {}] = things;
    const what = this.id && made ? 'MADE' : this.id && gone ? 'GONE' : action;
    const who = doer(by);
    return html`
      <p><strong>${say(`page.history.${what}`)}</strong></p>
      <p class="kind">${who ? say('page.history.by', { by: who, at: moment(at) }) : moment(at)}${reason ? html` · ${reason}` : nothing}</p>
      ${this.id ? changed(things[0], `${say(`page.history.${what}`)}, ${moment(at)}`) : this.things(change)}
      ${this.back?.view(version) ?? nothing}`;
  }

  things({ count, things }) {
    return html`<ul>
      ${things.map(({ type, key, title, made, gone }) => html`<li>${gone ? title : html`<a href=${toForm(type, key)}>${title}</a>`}${made ? `: ${say('page.history.made')}` : gone ? `: ${say('page.history.gone')}` : nothing}</li>`)}
      ${things.length && count > things.length ? html`<li>${say('page.history.and-more', { count: count - things.length })}</li>` : nothing}
    </ul>`;
  }
}

// Takes a change back: first what it makes of things, or what stands in its way, is shown, and asked.

import { html, nothing } from './lit/lit-html.js';
import { Refused } from './api.js';
import { changed } from './changed.js';
import { say } from './words.js';

const UNDO = `mutation Undo($input: UndoChangeInput!) {
  undoChange(input: $input) {
    version count
    things(first: 20) { type key title made gone fields { name before after } }
    inTheWay { title reason later }
  }
}`;

export class TakingBack {
  /** @param done is told that it was done */
  constructor({ ask, draw, done }) {
    this.ask = ask;
    this.draw = draw;
    this.done = done;
    this.of = null;
    this.version = null;
  }

  /** The way to it, under a change. */
  view(version) {
    return this.of === version ? this.asking() : html`
      <p><button type="button" class="button plain" data-undo=${version} @click=${() => this.look(version, version)}>${say('page.history.undo')}</button></p>`;
  }

  /** @param of the change under which it is shown */
  async look(of, version) {
    Object.assign(this, { of, version, looked: null, problem: null });
    this.draw();
    this.looked = await this.send({ version, dryRun: true });
    this.draw();
    document.getElementById('undoing')?.focus();
  }

  async take() {
    const answer = await this.send({ version: this.version, dryRun: false, reason: document.getElementById('undo-reason').value.trim() || null });
    if (answer?.version) {
      this.done();
    } else {
      this.looked = answer;
      this.draw();
    }
  }

  async send(input) {
    try {
      return (await this.ask(UNDO, { input })).undoChange;
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      this.problem = refused.message;
      return null;
    }
  }

  asking() {
    const { looked, problem } = this;
    const leave = html`<button type="button" class="button plain" @click=${() => {
      this.of = null;
      this.draw();
    }}>${say('page.edit.leave')}</button>`;
    if (!looked && !problem) {
      return html`<p role="status">${say('page.wait')}</p>`;
    }
    return html`
      <section class="sheet blank" id="undoing" tabindex="-1" aria-labelledby="undoing-title">
        <h2 id="undoing-title">${say(problem || looked.inTheWay.length ? 'page.history.in-the-way' : looked.count ? 'page.history.would' : 'page.history.as-it-was')}</h2>
        ${problem ? html`<p role="alert">${problem}</p>` : nothing}
        ${looked?.inTheWay.map(({ title, reason, later }) => html`
          <p><strong>${title}</strong>: ${reason}</p>
          ${later ? html`<p><button type="button" class="button plain" @click=${() => this.look(this.of, later)}>${say('page.history.undo-later')}</button></p>` : nothing}`)}
        ${looked?.things.map((thing) => html`<p><strong>${thing.title}</strong> ${thing.made ? say('page.history.comes-back') : thing.gone ? say('page.history.goes') : nothing}</p>${changed(thing, thing.title)}`)}
        ${looked && looked.count > looked.things.length ? html`<p>${say('page.history.and-more', { count: looked.count - looked.things.length })}</p>` : nothing}
        ${looked?.count ? html`<p><label class="field">${say('page.edit.reason')} <input type="text" id="undo-reason" maxlength="1000"></label></p>` : nothing}
        <p class="actions">
          ${looked?.count ? html`<button type="button" class="button" id="undo-really" @click=${() => this.take()}>${say('page.history.undo-really')}</button>` : nothing}
          ${leave}
        </p>
      </section>`;
  }
}

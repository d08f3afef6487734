// What one does with a plan of tables: give people a place of their own and have the rest planned anew, and keep it as a meeting.

import { html, nothing } from './lit/lit-html.js';
import { ask } from './api.js';
import { toForm } from './entries.js';
import { isShared, mayEdit, onlyOf } from './who.js';
import { say } from './words.js';

const KEEP = `mutation KeepTables($input: EditListInput!) { edit(input: $input) { version } }`;

const LONGEST_KEY = 60;

export class Seating {
  /** Whom the reader gave a place: their keys, each with its round and table. */
  fixed = [];

  #plan = null;

  /** Whom the plan that is shown has at a place of their own. */
  #planned = [];

  #kept = null;
  #problem = null;
  #busy = false;

  constructor({ draw, again, lens }) {
    Object.assign(this, { draw, again, lens });
  }

  /** Takes a plan; what was said of another one is gone. */
  take(plan) {
    this.#plan = plan;
    this.#planned = [...this.fixed];
    this.#kept = null;
    this.#problem = null;
  }

  /** Nobody has a place of their own any more. */
  clear() {
    this.fixed = [];
  }

  shown() {
    return isShared ? nothing : html`
      <details ?open=${this.fixed.length > 0}>
        <summary>${say('page.seating.title')}</summary>
        <p>${say('page.seating.lead')}</p>
        ${this.#places()}
        <p class="actions"><button type="button" class="button" @click=${() => this.again()}>${say('page.seating.again')}</button></p>
      </details>
      ${mayEdit && onlyOf === null ? this.#keeping() : nothing}`;
  }

  /** Everybody's table in each round, and another one to choose. */
  #places() {
    const { rounds } = this.#plan;
    const seats = new Map();
    rounds.forEach(({ tables }, round) => tables.forEach(({ number, actors }) => actors.forEach((actor) => {
      const of = seats.get(actor.key) ?? seats.set(actor.key, { name: actor.name, at: [] }).get(actor.key);
      of.at[round] = number;
    })));
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${say('page.seating.title')}><table id="places">
        <thead><tr><th scope="col">${say('page.column.who')}</th>${rounds.map((round, i) => html`<th scope="col">${say('page.seating.round', { round: i + 1 })}</th>`)}</tr></thead>
        <tbody>${[...seats].sort((a, b) => a[1].name.localeCompare(b[1].name)).map(([key, { name, at }]) => html`
          <tr><th scope="row">${name}</th>${at.map((table, i) => html`<td>${this.#place(key, name, i + 1, table)}</td>`)}</tr>`)}</tbody>
      </table></div>`;
  }

  #place(key, name, round, now) {
    const own = this.fixed.find((one) => one.key === key && one.round === round)?.table ?? '';
    return html`
      <select aria-label=${`${name}, ${say('page.seating.round', { round })}`} @change=${({ target }) => {
        this.fixed = this.fixed.filter((one) => one.key !== key || one.round !== round);
        if (target.value) {
          this.fixed.push({ key, round, table: Number(target.value) });
        }
        this.draw();
      }}>
        <option value="" .selected=${own === ''}>${say('page.seating.free', { table: now })}</option>
        ${this.#plan.rounds[0].tables.map(({ number }) => html`<option value=${number} .selected=${own === number}>${say('page.seating.at', { table: number })}</option>`)}
      </select>`;
  }

  #keeping() {
    return html`
      <details id="keep" ?open=${this.#problem || this.#kept}>
        <summary>${say('page.seating.keep')}</summary>
        <p>${say('page.seating.keep.lead')}</p>
        <form class="row" @submit=${(event) => this.#keep(event)}>
          <label class="field">${say('page.seating.name')} <input type="text" name="name" required maxlength="1000"></label>
          <label class="field">${say('page.seating.date')} <input name="date" type="date" required></label>
          <label class="field">${say('page.seating.place')} <input type="text" name="place"></label>
          <button class="button" ?disabled=${this.#busy || this.#isChanged()}>${say('page.seating.keep')}</button>
        </form>
        ${this.#isChanged() ? html`<p>${say('page.seating.changed')}</p>` : nothing}
        <div role="status">${this.#kept ? html`<p>${say('page.seating.kept')} <a href=${toForm('Meeting', this.#kept.key)}>${this.#kept.name}</a></p>` : nothing}</div>
        ${this.#problem ? html`<p role="alert">${this.#problem}</p>` : nothing}
      </details>`;
  }

  /** Whether a place was given or taken back since the plan was made. */
  #isChanged() {
    const said = (places) => places.map(({ key, round, table }) => `${round} ${table} ${key}`).sort().join('\n');
    return said(this.fixed) !== said(this.#planned);
  }

  async #keep(event) {
    event.preventDefault();
    const { name, date, place } = Object.fromEntries(new FormData(event.currentTarget));
    const key = `${date}-${name}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, LONGEST_KEY);
    this.#busy = true;
    this.#problem = null;
    this.draw();
    try {
      await ask(KEEP, { input: { edits: this.#edits(key, { name, date, place: place || null }) } });
      this.#kept = { key, name };
    } catch (refused) {
      this.#kept = null;
      this.#problem = refused.message;
    }
    this.#busy = false;
    this.draw();
  }

  /** The meeting, and for each table who met there. */
  #edits(key, meeting) {
    const field = this.lens.actors === 'STAKEHOLDER' ? 'stakeholders' : 'organisations';
    const tables = this.#plan.rounds.flatMap(({ tables }, round) =>
      tables.map(({ number, actors }) => ({ key: `${key}-${round + 1}-${number}`, actors: actors.map((actor) => actor.key) })));
    const all = [...new Set(tables.flatMap(({ actors }) => actors))];
    return [
      { createMeeting: { key, ...meeting, [field]: all } },
      ...tables.filter(({ actors }) => actors.length > 1)
        .map((table) => ({ createAcquaintance: { key: table.key, date: meeting.date, outcome: 'MET', meeting: key, [field]: table.actors } })),
    ];
  }
}

// All that is held of a person, to take along; and a person erased, after it is shown what goes and where else they are named.
// Before that: of whom something is to be done.

import { html, nothing } from './lit/lit-html.js';
import { linkTo } from './lens.js';
import { day, language, say } from './words.js';
import { toForm } from './entries.js';

const PREVIEW = `query WhatGoes($key: ID!) {
  personErasure(key: $key) {
    name version placeCount undoKept along { what count effect } places { type key title field text whole }
  }
}`;
const ERASE = 'mutation Erase($input: ErasePersonInput!) { erasePerson(input: $input) { person texts } }';
const CHECKS = 'query Checks { personChecks(first: 50) { count persons { key name missing retainUntil past } } }';
const WAYS = ['NAME', 'SURNAME', 'KEEP'];

export class Person {
  constructor(context) {
    Object.assign(this, context);
    this.found = null;
    this.names = 'NAME';
    this.reason = '';
    this.problem = null;
    this.asking = false;
  }

  view() {
    return html`
      <details class="hanging" id="person" @toggle=${({ currentTarget }) => currentTarget.open && !this.found && this.look()}>
        <summary>${say('page.person.title')}</summary>
        <p>${say('page.person.export-lead')}</p>
        <p><a class="button plain" id="person-export" download href="/api/persons/export.zip?key=${encodeURIComponent(this.entry.key)}&lang=${language}">${say('page.person.export')}</a></p>
        <h2>${say('page.person.erase-title')}</h2>
        <p>${say('page.person.erase-lead')}</p>
        <div role="status">${this.found ? nothing : html`<p>${say('page.wait')}</p>`}</div>
        ${this.found ? this.preview() : nothing}
        ${this.problem ? html`<p class="error" role="alert" id="person-problem" tabindex="-1"><strong>${this.problem}</strong></p>` : nothing}
      </details>`;
  }

  async look() {
    this.found = (await this.ask(PREVIEW, { key: this.entry.key })).personErasure;
    this.problem = this.found ? null : say('page.edit.gone', { key: this.entry.key });
    this.draw();
  }

  preview() {
    const { along, places, placeCount, undoKept } = this.found;
    const called = (table) => [...this.types.values()].find((one) => one.table === table)?.label.toLowerCase() ?? table;
    return html`
      <ul>
        <li>${say('page.person.goes.self')}</li>
        ${along.map(({ what, count, effect }) => html`<li>${say(`page.edit.along.${effect.toLowerCase().replace('_', '-')}`, { what: called(what), count })}</li>`)}
        ${undoKept ? html`<li>${say('page.person.goes.undo')}</li>` : nothing}
      </ul>
      <p>${say(placeCount ? 'page.person.places' : 'page.person.no-places', { count: placeCount })}</p>
      ${placeCount ? html`
        <div class="scroll" tabindex="0" role="region" aria-label=${say('page.person.where')}><table id="person-places">
          <thead><tr><th scope="col">${say('page.person.where')}</th><th scope="col">${say('page.person.text')}</th></tr></thead>
          <tbody>${places.map((place) => html`<tr><th scope="row">${this.where(place)}</th><td>${place.text ?? '–'}${place.whole ? nothing : html` <span class="quiet">(${say('page.person.surname')})</span>`}</td></tr>`)}</tbody>
        </table></div>
        ${placeCount > places.length ? html`<p class="quiet">${say('page.person.more-places', { count: placeCount - places.length })}</p>` : nothing}` : nothing}
      <fieldset class="form-row" id="person-names"><legend>${say('page.person.names')}</legend>
        ${WAYS.map((way) => html`<label class="check"><input type="radio" name="names" value=${way} .checked=${this.names === way} @change=${() => { this.names = way; }}> ${say(`page.person.names.${way}`)}</label>`)}
      </fieldset>
      <div class="form-row"><label for="person-reason">${say('page.person.reason')}</label>
        <p class="hint" id="person-reason-hint">${say('page.person.reason-hint')}</p>
        <input type="text" id="person-reason" maxlength="500" aria-describedby="person-reason-hint" .value=${this.reason} @input=${(event) => { this.reason = event.target.value; }}></div>
      ${this.asking ? html`
        <section class="sheet blank" id="person-asking">
          <h3>${say('page.person.really', { name: this.found.name })}</h3>
          <p>${say('page.person.for-good')}</p>
          <p class="actions">
            <button type="button" class="button" id="person-really" @click=${() => this.erase()}>${say('page.person.erase')}</button>
            <button type="button" class="button plain" @click=${() => this.ready(false)}>${say('page.edit.leave')}</button>
          </p>
        </section>` : html`<p class="actions"><button type="button" class="button" id="person-erase" @click=${() => this.ready(true)}>${say('page.person.erase')}</button></p>`}`;
  }

  where({ type, key, title, field }) {
    const known = this.types.get(type);
    return known ? html`<a href=${toForm(type, key)}>${title ?? key}</a> · ${field ?? known.label}` : say(`page.person.kept.${type}`);
  }

  /** Whether it is asked once more. */
  ready(asking) {
    this.problem = asking && !this.reason.trim() ? say('page.person.reason-needed') : null;
    this.asking = asking && !this.problem;
    this.draw();
    document.getElementById(this.problem ? 'person-reason' : asking ? 'person-really' : 'person-erase').focus();
  }

  async erase() {
    const { entry, names, reason } = this;
    try {
      await this.ask(ERASE, { input: { key: entry.key, version: this.found.version, reason, names } });
      this.tell(say('page.person.erased'));
      this.go(linkTo('/edit', { type: 'Stakeholder' }));
    } catch (refused) {
      this.problem = refused.message;
      this.asking = false;
      this.draw();
      document.getElementById('person-problem').focus();
    }
  }
}

/** Of whom it is not said why or how long they are kept, and who is kept too long. */
export async function checks(ask) {
  const { personChecks: { count, persons } } = await ask(CHECKS);
  const why = ({ missing, past, retainUntil }) => [
    ...(past ? [say('page.person.check.past', { day: day(retainUntil) })] : []),
    ...missing.map((what) => say(`page.person.check.${what}`)),
  ].join(', ');
  return count ? html`
    <details class="hanging" id="person-checks">
      <summary>${say('page.person.checks', { count })}</summary>
      <p>${say('page.person.checks-lead')}</p>
      <ul>${persons.map((person) => html`<li><a href=${toForm('Stakeholder', person.key)}>${person.name}</a>: ${why(person)}</li>`)}</ul>
      ${count > persons.length ? html`<p class="quiet">${say('page.person.more-places', { count: count - persons.length })}</p>` : nothing}
    </details>` : nothing;
}

// The keys with which programs log in: made, listed and revoked by an admin.

import { html, nothing } from './lit/lit-html.js';
import { lensOf } from './lens.js';
import { day, list, moment, say } from './words.js';
import { isLocal } from './who.js';

const KEYS = `query Keys {
  apiKeys { id name role until filesOnly organisations lens questions files createdAt createdBy }
}`;
const MAKE = 'mutation MakeKey($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret key { id name } } }';
const REVOKE = 'mutation RevokeKey($id: ID!) { revokeApiKey(id: $id) { id } }';

const ROLES = ['VIEWER', 'EDITOR', 'STEWARD', 'ADMIN'];

export class Keys {
  /** @param draw shows the view anew */
  constructor({ ask, draw }) {
    Object.assign(this, { ask, draw });
    this.keys = [];
    this.made = null;
    this.revoking = null;
    this.problem = null;
  }

  async read() {
    this.keys = (await this.ask(KEYS)).apiKeys;
    this.draw();
  }

  async doing(what) {
    this.problem = null;
    try {
      await what();
      await this.read();
    } catch (refused) {
      this.problem = refused.message;
      this.draw();
    }
  }

  make(form) {
    const given = new FormData(form);
    const files = given.get('files').split(',').map((file) => file.trim()).filter(Boolean);
    const questions = given.get('questions').split(/^\s*---\s*$/m).map((question) => question.trim()).filter(Boolean);
    const input = { name: given.get('name'), role: given.get('role'), until: given.get('until') || null, filesOnly: given.get('may') === 'files', files, questions };
    return this.doing(async () => {
      const lens = lensIn(given.get('lens').trim());
      this.made = (await this.ask(MAKE, { input: { ...input, lens } })).createApiKey;
      form.reset();
    });
  }

  revoke(id) {
    return this.doing(async () => {
      await this.ask(REVOKE, { id });
      this.made = this.made?.key.id === id ? null : this.made;
      this.revoking = null;
    });
  }

  view() {
    return html`
      <section id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">${say('page.keys.title')}</h2>
        <p class="quiet">${say('page.keys.lead')}${isLocal ? html` ${say('page.keys.no-login')}` : nothing}</p>
        <div role="status">${this.made ? html`
          <p><strong>${say('page.keys.made', { name: this.made.key.name })}</strong></p>
          <p><code id="secret">${this.made.secret}</code></p>` : nothing}</div>
        ${this.problem ? html`<p class="error" role="alert"><strong>${this.problem}</strong></p>` : nothing}
        ${this.keys.length ? this.table() : html`<p>${say('page.keys.none')}</p>`}
        <h3>${say('page.keys.new')}</h3>
        <form class="row" id="new-key" @submit=${(event) => {
          event.preventDefault();
          this.make(event.currentTarget);
        }}>
          <label class="field">${say('page.keys.name')} <input type="text" name="name" maxlength="100" required autocomplete="off"></label>
          <label class="field">${say('page.keys.role')}
            <select name="role">${ROLES.map((role) => html`<option value=${role}>${say(`page.keys.${role}`)}</option>`)}</select></label>
          <label class="field">${say('page.keys.until')} <input type="date" name="until"></label>
          <label class="field">${say('page.keys.may')}
            <select name="may"><option value="all">${say('page.keys.may-all')}</option><option value="files">${say('page.keys.may-files')}</option></select></label>
          <label class="field">${say('page.keys.files')} <input type="text" name="files" autocomplete="off" placeholder="tables/ties, reports/cross-domain"></label>
          <button class="button">${say('page.keys.make')}</button>
          <details class="hanging">
            <summary>${say('page.keys.further')}</summary>
            <label class="field wide">${say('page.keys.lens')} <input type="text" name="lens" autocomplete="off" aria-describedby="key-lens-hint"></label>
            <p class="hint" id="key-lens-hint">${say('page.keys.lens-hint')}</p>
            <label class="field wide">${say('page.keys.questions')} <textarea name="questions" rows="4" spellcheck="false" aria-describedby="key-questions-hint"></textarea></label>
            <p class="hint" id="key-questions-hint">${say('page.keys.questions-hint')}</p>
          </details>
        </form>
        <p class="quiet">${say('page.keys.own')} <a href="/docs/security">${say('page.keys.docs')}</a></p>
      </section>`;
  }

  table() {
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${say('page.keys.title')}><table>
        <thead><tr>${['name', 'role', 'may', 'until', 'since', 'stop'].map((name) => html`<th scope="col">${say(`page.keys.${name}`)}</th>`)}</tr></thead>
        <tbody>${this.keys.map((key) => html`<tr>
          <th scope="row">${key.name}</th>
          <td>${say(`page.keys.${key.role}`)}</td>
          <td>${limits(key)}</td>
          <td>${key.until ? day(key.until) : say('page.keys.always')}</td>
          <td>${moment(key.createdAt)}</td>
          <td>${this.revoking === key.id
            ? html`<button type="button" class="button" data-really=${key.id} @click=${() => this.revoke(key.id)}>${say('page.keys.really')}</button>`
            : html`<button type="button" class="button plain" data-revoke=${key.id} aria-label=${say('page.keys.revoke-of', { name: key.name })} @click=${() => {
              this.revoking = key.id;
              this.draw();
            }}>${say('page.keys.revoke')}</button>`}</td></tr>`)}</tbody>
      </table></div>`;
  }
}

/** The lens in the address of a view; null where none is given. */
function lensIn(address) {
  if (!address) {
    return null;
  }
  const lens = URL.canParse(address, location.origin) ? lensOf(new URL(address, location.origin).search) : {};
  if (!Object.keys(lens).length) {
    throw new Error(say('page.keys.no-lens'));
  }
  return lens;
}

/** To what a key is limited, in words. */
function limits({ filesOnly, files, questions, lens, organisations }) {
  const said = [
    files.length ? say('page.keys.only-these', { files: list(files) }) : filesOnly ? say('page.keys.may-files') : null,
    questions.length ? say('page.keys.only-questions', { count: questions.length }) : null,
    lens ? say('page.keys.only-lens') : null,
    organisations.length ? say('page.keys.only-own', { keys: list(organisations) }) : null,
  ].filter(Boolean);
  return said.length ? said.join('; ') : say('page.keys.may-all');
}

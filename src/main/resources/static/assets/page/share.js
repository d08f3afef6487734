// What one keeps of a view for oneself, and what one shows of it to others by a link.

import { html, nothing, render } from './lit/lit-html.js';
import { ask } from './api.js';
import { day, language, say } from './words.js';
import { isLocal, mayEdit, onlyOf } from './who.js';

const KEPT = `query Kept { savedViews { id name address } }`;
const SAVE = 'mutation Save($input: SaveViewInput!) { saveView(input: $input) { id } }';
const RENAME = 'mutation Rename($id: ID!, $name: String!) { renameSavedView(id: $id, name: $name) { id } }';
const REMOVE = 'mutation Remove($id: ID!) { removeSavedView(id: $id) { id } }';
const LINKS = `query Links { sharedViews { id page address until createdBy } }`;
const SHARE = 'mutation Share($input: ShareViewInput!) { shareView(input: $input) { path } }';
const REVOKE = 'mutation Revoke($id: ID!) { revokeSharedView(id: $id) { id } }';

const DAYS = 30;
const NAME = /^query (\w+)/;

const later = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export class Sharing {
  /**
   * @param root where it is shown
   * @param view the name of the view
   * @param settled shows the view anew as it is on a day, and gives what was asked for it
   */
  constructor(root, view, settled) {
    Object.assign(this, { root, view, settled, kept: null, links: null, path: null, problem: null, said: null, copied: false });
  }

  draw() {
    render(html`<div class="side">${this.keeping()}${isLocal || mayEdit ? this.sharing() : nothing}</div>`, this.root);
  }

  /** Does something, and tells what was wrong with it. */
  async doing(what) {
    this.problem = null;
    this.said = null;
    try {
      await what();
    } catch (refused) {
      this.problem = refused.message;
    }
    this.draw();
  }

  messages(part) {
    return html`<div role="status">${this.said && this.part === part ? html`<p><strong>${this.said}</strong></p>` : nothing}</div>
      ${this.problem && this.part === part ? html`<p class="error" role="alert"><strong>${this.problem}</strong></p>` : nothing}`;
  }

  keeping() {
    return html`
      <details id="keeping" @toggle=${(event) => event.target.open && this.kept === null && this.doing(() => this.readKept())}>
        <summary><strong>${say('page.kept.title')}</strong></summary>
        ${this.messages('kept')}
        <form class="row" @submit=${(event) => {
          event.preventDefault();
          const { currentTarget } = event;
          const name = new FormData(currentTarget).get('name');
          this.change('kept', SAVE, { input: { name, address: location.pathname + location.search } }, say('page.saved')).then(() => currentTarget.reset());
        }}>
          <label class="field">${say('page.kept.name')} <input type="text" name="name" required maxlength="100"></label>
          <button class="button plain">${say('page.kept.save')}</button>
        </form>
        ${this.kept?.length ? html`<ul class="kept">${this.kept.map((one) => html`
          <li><a href=${one.address}>${one.name}</a>
            <details class="inline"><summary aria-label=${say('page.kept.change-of', { name: one.name })}>${say('page.kept.change')}</summary>
              <form class="row" @submit=${(event) => {
                event.preventDefault();
                this.change('kept', RENAME, { id: one.id, name: new FormData(event.currentTarget).get('name') }, say('page.saved'));
              }}>
                <label class="field">${say('page.kept.name')} <input type="text" name="name" required maxlength="100" .value=${one.name}></label>
                <button class="button plain">${say('page.kept.rename')}</button>
                <button type="button" class="button plain" @click=${() => this.change('kept', REMOVE, { id: one.id }, say('page.kept.removed'))}>${say('page.kept.remove')}</button>
              </form></details></li>`)}</ul>`
          : this.kept ? html`<p>${say('page.kept.none')}</p>` : nothing}
      </details>`;
  }

  sharing() {
    const until = (event) => new FormData(event.currentTarget).get('until');
    return html`
      <details id="sharing" @toggle=${(event) => event.target.open && !isLocal && this.links === null && this.doing(() => this.readLinks())}>
        <summary><strong>${say('page.share.title')}</strong></summary>
        ${isLocal ? html`<p>${say('page.share.local')} <a href=${`/docs/security?lang=${language}`}>${say('page.share.how')}</a></p>` : html`
          <p>${say(onlyOf ? 'page.share.limited' : 'page.share.lead')}</p>
          ${this.messages('links')}
          ${onlyOf ? nothing : html`<form class="row" @submit=${(event) => {
            event.preventDefault();
            this.make(until(event));
          }}>
            <label class="field">${say('page.share.until')} <input type="date" name="until" required min=${later(0)} max=${later(365)} .value=${later(DAYS)}></label>
            <button class="button">${say('page.share.make')}</button>
          </form>`}
          ${this.path ? html`
            <div class="sheet green"><label class="field wide">${say('page.share.link')}
              <input type="text" id="link" readonly .value=${location.origin + this.path} @focus=${(event) => event.target.select()}></label>
              <p><button type="button" class="button plain" @click=${() => this.copy()}>${say(this.copied ? 'page.lens.copied' : 'page.lens.copy')}</button></p>
              <p>${say('page.share.once')}</p></div>` : nothing}
          ${this.links?.length ? html`<h3>${say('page.share.links')}</h3>
            <ul class="kept">${this.links.map((one) => html`
              <li>${say('page.share.one', { view: say(`page.view.${one.page.toLowerCase()}`), until: day(one.until), by: one.createdBy })}
                <button type="button" class="link" @click=${() => this.change('links', REVOKE, { id: one.id }, say('page.share.revoked'))}>${say('page.share.revoke')}</button></li>`)}</ul>` : nothing}`}
      </details>`;
  }

  async readKept() {
    this.kept = (await ask(KEPT)).savedViews;
  }

  async readLinks() {
    this.links = (await ask(LINKS)).sharedViews;
  }

  change(part, mutation, variables, said) {
    this.part = part;
    return this.doing(async () => {
      await ask(mutation, variables);
      await (part === 'kept' ? this.readKept() : this.readLinks());
      this.said = said;
    });
  }

  /** The link shows what is shown now, and for that the service is told what the page asks. */
  make(until) {
    this.part = 'links';
    this.path = null;
    this.copied = false;
    return this.doing(async () => {
      const asked = await this.settled(later(0));
      const search = new URLSearchParams(location.search);
      search.delete('lang');
      const { shareView } = await ask(SHARE, {
        input: {
          page: this.view.toUpperCase(),
          address: `?${search}`,
          language: language.toUpperCase(),
          until,
          questions: asked.map(({ query, variables }) => ({ name: NAME.exec(query)[1], variables: JSON.stringify(variables) })),
        },
      });
      this.path = shareView.path;
      await this.readLinks();
    });
  }

  async copy() {
    await navigator.clipboard.writeText(location.origin + this.path);
    this.copied = true;
    this.draw();
  }
}

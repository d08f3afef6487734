// Who did and saw what, for an admin.

import { html, nothing } from './lit/lit-html.js';
import { doer, moment, say } from './words.js';

const TRAIL = `query Audit($before: String, $action: AuditAction) {
  audit(first: 20, before: $before, action: $action) { more entries { number at by action type title fields } }
}`;

const CHECK = 'query AuditCheck { auditCheck { whole sentence } }';

const ACTIONS = ['READ', 'EXPORT', 'BACKUP', 'ERASE', 'CREATE', 'UPDATE', 'DELETE', 'REFUSE'];
const TYPES = ['Account', 'ApiKey', 'Comment', 'SharedView', 'Stakeholder'];

export class Audit {
  /** @param draw shows the view anew */
  constructor({ ask, draw }) {
    Object.assign(this, { ask, draw });
    this.action = '';
    this.entries = null;
    this.more = false;
    this.checked = null;
  }

  async read() {
    const { audit } = await this.ask(TRAIL, { before: this.entries?.at(-1)?.number ?? null, action: this.action || null });
    this.entries = [...(this.entries ?? []), ...audit.entries];
    this.more = audit.more;
    this.draw();
  }

  async only(action) {
    this.action = action;
    this.entries = null;
    await this.read();
  }

  async check() {
    this.checked = { sentence: say('page.wait') };
    this.draw();
    this.checked = (await this.ask(CHECK)).auditCheck;
    this.draw();
  }

  view() {
    return html`
      <section id="audit" aria-labelledby="audit-title">
        <h2 id="audit-title">${say('page.audit.title')}</h2>
        <p class="quiet">${say('page.audit.lead')}</p>
        <p class="row">
          <label class="field">${say('page.audit.only')}
            <select id="audit-action" @change=${({ target }) => this.only(target.value)}>
              <option value="">${say('page.audit.all')}</option>
              ${ACTIONS.map((action) => html`<option value=${action} .selected=${action === this.action}>${say(`page.audit.${action}`)}</option>`)}
            </select></label>
          <button type="button" class="button plain" id="audit-check" @click=${() => this.check()}>${say('page.audit.check')}</button>
        </p>
        <p role="status" id="audit-checked" data-whole=${this.checked?.whole ?? nothing}>${this.checked?.sentence ?? (this.entries ? nothing : say('page.wait'))}</p>
        ${this.entries?.length === 0 ? html`<p>${say('page.audit.none')}</p>` : nothing}
        ${this.entries?.length ? this.table() : nothing}
        ${this.more ? html`<p><button type="button" class="button plain" id="audit-more" @click=${() => this.read()}>${say('page.audit.more')}</button></p>` : nothing}
      </section>`;
  }

  table() {
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${say('page.audit.title')}><table>
        <thead><tr>${['when', 'who', 'what', 'of'].map((name) => html`<th scope="col">${say(`page.audit.${name}`)}</th>`)}</tr></thead>
        <tbody>${this.entries.map((entry) => html`<tr>
          <td>${moment(entry.at)}</td>
          <td>${doer(entry.by)}</td>
          <td>${say(`page.audit.${entry.action}`)}</td>
          <td>${of(entry)}</td></tr>`)}</tbody>
      </table></div>`;
  }
}

/** What it is about: by its name, or its kind; and what of it. */
function of({ action, type, title, fields }) {
  const kind = TYPES.includes(type) && action !== 'READ' ? say(`page.audit.of.${type}`) : null;
  return html`${[kind, title].filter(Boolean).join(': ')}${fields.length ? html`${kind || title ? ' · ' : ''}<code>${fields.join(', ')}</code>` : nothing}`;
}

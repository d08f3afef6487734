// Two things that turn out to be one, side by side, and which of them stays.

import { html, nothing } from './lit/lit-html.js';
import { say } from './words.js';
import { ENTRIES, ENTRY, toForm } from './entries.js';

const MERGE = 'mutation Merge($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { organisation { key } } }';
const OFFERED = 20;

export class Merging {
  constructor(context) {
    Object.assign(this, context);
    this.found = [];
    this.other = null;
    this.stays = this.entry.key;
    this.problem = null;
  }

  view() {
    const { other, found, entry } = this;
    return html`
      <details class="hanging" id="merging" ?open=${other !== null}>
        <summary>${say('page.merge.title')}</summary>
        <p>${say('page.merge.lead', { name: entry.title })}</p>
        <label class="field" for="merge-with">${say('page.merge.with')}</label>
        <input type="text" id="merge-with" list="merge-found" autocomplete="off" @focus=${() => this.look('')} @input=${(event) => this.typed(event.target.value)}>
        <datalist id="merge-found">${found.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
        ${this.problem ? html`<p role="alert"><strong>${this.problem}</strong></p>` : nothing}
        ${other ? this.beside() : nothing}
      </details>`;
  }

  look(text) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(async () => {
      const { recordEntries } = await this.ask(ENTRIES, { type: this.type.name, text, first: OFFERED });
      this.found = recordEntries.entries.filter(({ key }) => key !== this.entry.key).map(({ key, title }) => ({ key, name: `${title} (${key})` }));
      this.draw();
    }, text ? 200 : 0);
  }

  async typed(text) {
    const chosen = this.found.find(({ name }) => name === text);
    if (!chosen) {
      this.look(text);
      return;
    }
    this.other = (await this.ask(ENTRY, { type: this.type.name, key: chosen.key })).recordEntry;
    this.stays = this.entry.key;
    this.draw();
  }

  beside() {
    const { entry, other } = this;
    const shown = (of, field) => of.values.find((value) => value.field === field.name)?.names.join(', ') ?? '';
    const both = this.type.fields.filter((field) => shown(entry, field) || shown(other, field));
    const choice = (of) => html`<label class="check"><input type="radio" name="stays" .checked=${this.stays === of.key} @change=${() => {
      this.stays = of.key;
      this.draw();
    }}> ${say('page.merge.stays', { name: of.title })}</label>`;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${say('page.merge.title')}><table>
        <thead><tr><th scope="col">${say('page.edit.field')}</th><th scope="col">${entry.title}<br>${choice(entry)}</th><th scope="col">${other.title}<br>${choice(other)}</th></tr></thead>
        <tbody>${both.map((field) => html`<tr><th scope="row">${field.label}</th><td>${shown(entry, field)}</td><td>${shown(other, field)}</td></tr>`)}</tbody>
      </table></div>
      <p>${say('page.merge.what')}</p>
      <p><button type="button" class="button" id="merge" @click=${() => this.merge()}>${say('page.merge.do')}</button></p>`;
  }

  async merge() {
    const [keep, gone] = this.stays === this.entry.key ? [this.entry, this.other] : [this.other, this.entry];
    try {
      const answer = await this.ask(MERGE, {
        input: { keep: keep.key, keepVersion: keep.version, merge: gone.key, mergeVersion: gone.version },
      });
      this.tell(say('page.merge.done', { gone: gone.title, kept: keep.title }));
      this.go(toForm(this.type.name, answer.mergeOrganisations.organisation.key));
    } catch (refused) {
      this.problem = refused.message;
      this.draw();
    }
  }
}

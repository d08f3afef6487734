// People who are not in the record yet, several in one go: made, and added to the list of a form.

import { html, nothing } from './lit/lit-html.js';
import { say } from './words.js';

const MAKE = 'mutation Make($input: EditListInput!) { edit(input: $input) { things { key } } }';

export class NewPeople {
  /**
   * @param form of which this is a part
   * @param field the list that they are added to
   */
  constructor(form, field) {
    this.form = form;
    this.field = field;
    this.text = '';
    this.problem = null;
  }

  view() {
    const id = `field-${this.field.name}-new`;
    return html`
      <details class="hanging">
        <summary>${say('page.people.title')}</summary>
        <p class="hint" id="${id}-hint">${say('page.people.how')}</p>
        ${this.problem ? html`<p class="error" role="alert"><strong>${this.problem}</strong></p>` : nothing}
        <textarea id=${id} rows="4" aria-label=${say('page.people.title')} aria-describedby="${id}-hint" .value=${this.text} @input=${(event) => { this.text = event.target.value; }}></textarea>
        <p><button type="button" class="button plain" id="${id}-make" @click=${() => this.make()}>${say('page.people.make')}</button></p>
      </details>`;
  }

  async make() {
    const { form, field } = this;
    const people = this.text.split('\n').map((line) => line.split(/[;\t]/).map((part) => part.trim())).filter(([name]) => name);
    const organisations = form.values.get('organisation')?.values ?? [];
    const edits = people.map(([name, role]) => ({
      createStakeholder: { key: `stakeholder-${crypto.randomUUID().slice(0, 8)}`, name, ...(role ? { role } : {}), ...(organisations.length ? { organisations } : {}) },
    }));
    if (!edits.length) {
      return;
    }
    try {
      await form.ask(MAKE, { input: { edits } });
      const held = form.values.get(field.name);
      form.values.set(field.name, {
        values: [...held.values, ...edits.map(({ createStakeholder }) => createStakeholder.key)],
        names: [...held.names, ...people.map(([name]) => name)],
      });
      this.text = '';
      this.problem = null;
    } catch (refused) {
      this.problem = refused.message;
    }
    form.draw();
  }
}

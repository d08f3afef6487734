// Steps: what is to be done, by whom and when, and how far it is. They are ticked off and added where they are shown.

import { html, nothing } from './lit/lit-html.js';
import { toForm, toNew } from './entries.js';
import { isMine, mayEdit, onlyOf } from './who.js';
import { day, say } from './words.js';

const CHANGE = 'mutation ChangeStep($input: UpdateStepInput!) { updateStep(input: $input) { version } }';
const CREATE = 'mutation CreateStep($input: CreateStepInput!) { createStep(input: $input) { version } }';
const STATUSES = ['OPEN', 'STARTED', 'DONE', 'DROPPED'];

/** Whether something was just stored: it is said once. */
let saved = false;

/**
 * Makes changes for a view.
 *
 * @param again shows the view anew
 * @return after: makes a change and shows what came of it; told: that one was made, for the view
 */
export function storing(ask, again) {
  const told = html`<div role="status">${saved ? html`<p id="saved"><strong>${say('page.saved')}</strong></p>` : nothing}</div>`;
  saved = false;
  const after = async (mutation, input) => {
    await ask(mutation, { input });
    saved = true;
    again();
  };
  return { after, told };
}

/**
 * The steps towards something, and one more to add.
 *
 * @param about names what the steps lead to, for a new one
 * @param after makes a change and shows what came of it
 * @param more what is proposed for a new one: an action, and owners to choose from
 */
export function steps(all, about, name, asOf, after, { action = '', owners = [] } = {}) {
  return html`
    ${all.length ? html`
      <div class="scroll" tabindex="0" role="region" aria-label=${say('page.opportunities.steps-of', { name })}><table>
        <thead><tr><th scope="col">${say('page.column.step')}</th><th scope="col">${say('page.column.owner')}</th>
          <th scope="col">${say('page.column.due')}</th><th scope="col">${say('page.column.status')}</th></tr></thead>
        <tbody>${all.map((step) => html`
          <tr>
            <th scope="row"><a href=${toForm('Step', step.key)}>${step.action}</a></th>
            <td>${step.owner?.name ?? '–'}</td>
            <td>${step.due ? day(step.due) : '–'}${late(step, asOf) ? html` <strong>${say('page.opportunities.late')}</strong>` : nothing}</td>
            <td>${mayEdit && isMine(step.owner?.key) ? html`<select aria-label=${say('page.opportunities.status-of', { name: step.action })}
              @change=${(event) => after(CHANGE, { key: step.key, version: step.version, status: event.target.value })}>
              ${STATUSES.map((status) => html`<option value=${status} .selected=${status === step.status}>${say(`page.status.${status.toLowerCase()}`)}</option>`)}</select>` : say(`page.status.${step.status.toLowerCase()}`)}</td>
          </tr>`)}</tbody>
      </table></div>` : nothing}
    ${mayEdit && onlyOf?.length ? html`<p><a class="button plain" href=${toNew('Step', { ...about, owner: onlyOf[0], ...(action ? { action } : {}) })}>${say('page.opportunities.add')}</a></p>` : nothing}
    ${mayEdit && !onlyOf ? html`<form class="row" @submit=${(event) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      after(CREATE, { ...about, action: form.get('action'), due: form.get('due') || null, ...(form.get('owner') ? { owner: form.get('owner') } : {}) });
    }}>
      <label class="field">${say('page.opportunities.new')} <input type="text" name="action" required maxlength="1000" .value=${action}></label>
      ${owners.length ? html`<label class="field">${say('page.column.owner')} <select name="owner"><option value="">–</option>
        ${owners.map((owner) => html`<option value=${owner.key}>${owner.name}</option>`)}</select></label>` : nothing}
      <label class="field">${say('page.column.due')} <input type="date" name="due"></label>
      <button class="button plain">${say('page.opportunities.add')}</button>
    </form>` : nothing}`;
}

const late = ({ due, status }, asOf) => Boolean(due) && due < asOf && (status === 'OPEN' || status === 'STARTED');

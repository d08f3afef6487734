// What a file of another shape is taken for: per sheet and column, with the choices that a person makes.

import { html, nothing } from './lit/lit-html.js';
import { number, say } from './words.js';

const MOST_NAMES = 500;

/** @param change is called with what is said otherwise: `{sheet, as}`, `{sheet, column, as}` or `{choice, value}` */
export function understood(look, change) {
  return html`
    <section class="sheet">
      <h2>${say('page.understand.title')}</h2>
      ${look.remembered ? html`<p>${say('page.understand.remembered')}</p>` : nothing}
      ${look.tables.length
        ? html`<p>${say('page.understand.makes', { tables: look.tables.map(({ label, rows }) => `${number(rows)} ${label}`).join(', ') })}</p>`
        : html`<p role="alert">${say('page.understand.nothing')}</p>`}
      ${look.sheets.map((sheet) => taken(sheet, change))}
      ${leftOut(look.leftOut)}
    </section>
    ${look.choices.length ? html`
      <section class="sheet" id="choices">
        <h2>${say('page.understand.choices', { count: look.choices.length })}</h2>
        <p>${say('page.understand.choices-lead')}</p>
        <ol>${look.choices.map((choice) => html`<li>${asked(choice, look.names, change)}</li>`)}</ol>
      </section>` : nothing}`;
}

function taken(sheet, change) {
  return html`
    <div class="row">
      <label class="field">${say('page.understand.sheet', { sheet: sheet.sheet })}
        <select @change=${(event) => change({ sheet: sheet.sheet, as: event.target.value })}>
          ${sheet.others.map(({ value, label }) => html`<option value=${value} ?selected=${value === sheet.as}>${label}</option>`)}
        </select>
      </label>
      ${sheet.header ? html`<span class="quiet">${say('page.understand.header', { row: String(sheet.header), count: sheet.rows })}</span>` : nothing}
    </div>
    ${sheet.offered.length ? html`
      <details><summary>${say('page.understand.columns', { sheet: sheet.sheet })}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${say('page.understand.columns', { sheet: sheet.sheet })}><table>
          <thead><tr><th scope="col">${say('page.understand.column')}</th><th scope="col">${say('page.understand.examples')}</th><th scope="col">${say('page.understand.means')}</th></tr></thead>
          <tbody>${sheet.columns.map((column) => html`<tr>
            <th scope="row">${column.column}</th>
            <td>${column.examples.join(' · ')}</td>
            <td><select aria-label=${say('page.understand.column-is', { column: column.column })}
                @change=${(event) => change({ sheet: sheet.sheet, column: column.column, as: event.target.value })}>
              <option value="" ?selected=${column.as === ''}>${say('page.understand.leave')}</option>
              ${sheet.offered.map(({ value, label }) => html`<option value=${value} ?selected=${value === column.as}>${label}</option>`)}
            </select></td></tr>`)}</tbody>
        </table></div>
      </details>` : nothing}`;
}

function asked(choice, names, change) {
  const offered = new Set(choice.options.map(({ value }) => value));
  const others = (names[choice.among] ?? []).filter(({ value }) => !offered.has(value)).slice(0, MOST_NAMES);
  const own = choice.among === 'text' && !offered.has(choice.chosen) ? choice.chosen.slice('use:'.length) : '';
  const answer = (event) => change({ choice: choice.id, value: event.target.value });
  return html`
    <div class="row"><label class="field">${choice.question}
      <select @change=${answer}>
        ${choice.options.map(({ value, label }) => html`<option value=${value} ?selected=${value === choice.chosen}>${label}</option>`)}
        ${others.length ? html`<optgroup label=${say('page.understand.others')}>
          ${others.map(({ value, label }) => html`<option value=${value} ?selected=${value === choice.chosen}>${label}</option>`)}</optgroup>` : nothing}
        ${own ? html`<option value=${choice.chosen} selected>${own}</option>` : nothing}
      </select>
    </label>
    ${choice.among === 'text' ? html`
      <label class="field">${say('page.understand.text')}
        <input type="text" .value=${own} @change=${(event) => event.target.value.trim()
          && change({ choice: choice.id, value: `use:${event.target.value.trim()}` })}></label>` : nothing}</div>
    <p class="quiet">${choice.places.map(({ sheet, row, column }) => [sheet, row ? say('page.bring-in.row', { row: String(row) }) : '', column ?? '']
      .filter(Boolean).join(', ')).join(' · ')}${choice.times > choice.places.length ? ' …' : nothing}</p>`;
}

function leftOut(rows) {
  return rows.length ? html`
    <details><summary>${say('page.understand.left-out', { count: rows.length })}</summary>
      <ul class="messages">${rows.slice(0, MOST_NAMES).map(({ sheet, row, why }) => html`
        <li><strong>${sheet}, ${say('page.bring-in.row', { row: String(row) })}</strong> ${why}</li>`)}</ul>
    </details>` : nothing;
}

/** What is said of a file with one more thing said. */
export function saidAlso(mapping, { sheet, column, as, choice, value }) {
  const sheets = { ...mapping.sheets };
  const choices = { ...mapping.choices };
  if (choice !== undefined) {
    choices[choice] = value;
  } else if (column !== undefined) {
    sheets[sheet] = { ...sheets[sheet], columns: { ...sheets[sheet]?.columns, [column]: as } };
  } else {
    sheets[sheet] = { as };
  }
  return { sheets, choices };
}

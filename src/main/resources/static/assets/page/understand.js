// What a file of another shape is taken for: per sheet and column, with the choices that a person makes.

import { html, nothing } from './lit/lit-html.js';
import { number, say } from './words.js';

const MOST_NAMES = 500;
const SEPARATORS = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar', '/': 'slash', '\n': 'line', '': 'none' };
/** What may separate the columns of a CSV file, and the values in a cell. */
const BETWEEN_COLUMNS = [';', ',', '\t', '|'];
const BETWEEN_VALUES = [';', ',', '/', '|', '\n', ''];
const SEEN = 'seen';

/**
 * @param change is called with what is said otherwise: `{sheet, as}`, `{sheet, header}`, `{sheet, separator}`,
 *   `{sheet, column, as}`, `{sheet, column, between}` or `{choice, value}`
 */
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
      ${sheet.heads.length ? html`<label class="field">${say('page.understand.header-row')}
        <select @change=${(event) => change({ sheet: sheet.sheet, header: Number(event.target.value) })}>
          ${sheet.header ? nothing : html`<option value="" selected></option>`}
          ${sheet.heads.map(({ value, label }) => html`
            <option value=${value} ?selected=${Number(value) === sheet.header}>${say('page.understand.head', { row: value, text: label })}</option>`)}
        </select></label>` : nothing}
      ${sheet.separator ? html`<label class="field">${say('page.understand.separator')}
        <select @change=${(event) => change({ sheet: sheet.sheet, separator: event.target.value })}>
          ${BETWEEN_COLUMNS.map((one) => html`
            <option value=${one} ?selected=${one === sheet.separator}>${say(`page.understand.separator.${SEPARATORS[one]}`)}</option>`)}
        </select></label>` : nothing}
    </div>
    <p class="quiet">${sheet.why} ${sheet.header ? say('page.understand.header', { count: sheet.rows }) : nothing}</p>
    ${sheet.offered.length ? html`
      <details><summary>${say('page.understand.columns', { sheet: sheet.sheet })}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${say('page.understand.columns', { sheet: sheet.sheet })}><table>
          <thead><tr><th scope="col">${say('page.understand.column')}</th><th scope="col">${say('page.understand.examples')}</th><th scope="col">${say('page.understand.means')}</th><th scope="col">${say('page.understand.several')}</th></tr></thead>
          <tbody>${sheet.columns.map((column) => html`<tr>
            <th scope="row">${column.column}</th>
            <td>${column.examples.join(' · ')}</td>
            <td><select aria-label=${say('page.understand.column-is', { column: column.column })}
                @change=${(event) => change({ sheet: sheet.sheet, column: column.column, as: event.target.value })}>
              <option value="" ?selected=${column.as === ''}>${say('page.understand.leave')}</option>
              ${sheet.offered.map(({ value, label }) => html`<option value=${value} ?selected=${value === column.as}>${label}</option>`)}
            </select></td>
            <td>${several(sheet.sheet, column, change)}</td></tr>`)}</tbody>
        </table></div>
      </details>` : nothing}`;
}

/** How a cell with several values is read, and what separates them. */
function several(sheet, column, change) {
  if (!column.several.length && column.between === null) {
    return nothing;
  }
  const said = column.between ?? SEEN;
  return html`<select aria-label=${say('page.understand.between', { column: column.column })}
      @change=${(event) => change({ sheet, column: column.column, between: event.target.value === SEEN ? null : event.target.value })}>
    <option value=${SEEN} ?selected=${said === SEEN}>${say('page.understand.separator.seen')}</option>
    ${BETWEEN_VALUES.map((one) => html`
      <option value=${one} ?selected=${one === said}>${say(`page.understand.separator.${SEPARATORS[one]}`)}</option>`)}
  </select>
  ${column.several.length ? html`<p class="quiet">${say('page.understand.read-as', { values: column.several.join(' · ') })}</p>` : nothing}`;
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
export function saidAlso(mapping, { sheet, column, as, header, separator, between, choice, value }) {
  const sheets = { ...mapping.sheets };
  const choices = { ...mapping.choices };
  if (choice !== undefined) {
    choices[choice] = value;
  } else if (between !== undefined) {
    sheets[sheet] = { ...sheets[sheet], between: { ...sheets[sheet]?.between, [column]: between } };
  } else if (separator !== undefined) {
    // other columns, with other names
    sheets[sheet] = { separator };
  } else if (header !== undefined) {
    sheets[sheet] = { as: sheets[sheet]?.as, separator: sheets[sheet]?.separator, header };
  } else if (column !== undefined) {
    sheets[sheet] = { ...sheets[sheet], columns: { ...sheets[sheet]?.columns, [column]: as } };
  } else {
    sheets[sheet] = { as, header: sheets[sheet]?.header, separator: sheets[sheet]?.separator };
  }
  return { sheets, choices };
}

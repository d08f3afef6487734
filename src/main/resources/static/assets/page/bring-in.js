// Bring in a file: first what it is taken for, then what would change, in words and by row, then for real. Nothing is written
// before one says so.

import { html, nothing, render } from './lit/lit-html.js';
import { Refused, send } from './api.js';
import { linkTo } from './lens.js';
import { saidAlso, understood } from './understand.js';
import { day, number, say } from './words.js';

export const usesLens = false;

const WAIT = 400;
const SHOWN = 50;

export async function show(root) {
  let file = null;
  let options = { skipErrors: false, newWords: false, replace: false };
  let state = null;
  let problem = null;
  let look = null;
  let mapping = {};
  /** Ends the look at a file that is under way. */
  let looking = null;
  /** Whether what is under way is to be stopped. */
  let cancelling = false;
  /** The last import, as long as it can be undone. */
  let last = await undoable();

  const draw = () => render(page(), root);

  const start = (dryRun) => {
    const body = new FormData();
    body.append('file', file);
    if (look && !look.own) {
      body.append('mapping', JSON.stringify(mapping));
    }
    const asked = new URLSearchParams({ dryRun });
    if (options.skipErrors) {
      asked.set('skipErrors', 'true');
    }
    if (options.newWords) {
      asked.set('newWords', 'refuse');
    }
    if (options.replace) {
      asked.set('mode', 'replace');
    }
    return follow(`/api/imports?${asked}`, body);
  };
  /** Undoes the last import: first what would change, then for real. */
  const undo = (id, dryRun) => {
    undone = id;
    return follow(`/api/imports/${id}/undo?${new URLSearchParams({ dryRun })}`);
  };
  let undone = null;
  /** Sends what is to be done, and tells how far it is until it has ended. */
  const follow = async (path, body) => {
    problem = null;
    cancelling = false;
    state = { status: 'SENT', progress: { done: 0, total: 0 } };
    draw();
    try {
      state = await send(path, { method: 'POST', body });
      if (cancelling) {
        await stop();
      }
      draw();
      while (state.status === 'QUEUED' || state.status === 'RUNNING') {
        await new Promise((resolve) => setTimeout(resolve, WAIT));
        state = await send(`/api/imports/${state.id}`);
        draw();
      }
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      state = null;
      problem = refused.message;
    }
    if (state && !state.dryRun) {
      last = await undoable();
    }
    draw();
    root.querySelector('#result')?.focus();
  };
  /** Stops what is under way; before it has a name it is stopped as soon as it has one. */
  const cancel = async () => {
    cancelling = true;
    draw();
    if (state.id) {
      await stop();
    }
  };
  const stop = async () => {
    try {
      await send(`/api/imports/${state.id}`, { method: 'DELETE' });
    } catch (refused) {
      // it has just ended, and is told as that
      if (!(refused instanceof Refused)) {
        throw refused;
      }
    }
  };
  /** Asks what the file is taken for; without `said` what was said of an earlier one counts. */
  const understand = async (said) => {
    problem = null;
    const body = new FormData();
    body.append('file', file);
    if (said) {
      body.append('mapping', JSON.stringify(said));
    }
    looking?.abort();
    const mine = looking = new AbortController();
    draw();
    try {
      look = await send('/api/imports/look', { method: 'POST', body, signal: mine.signal });
      mapping = { ...look.mapping, choices: Object.fromEntries(look.choices.map(({ id, chosen }) => [id, chosen])) };
    } catch (refused) {
      if (refused.name === 'AbortError') {
        return;
      }
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      look = said ? look : null;
      problem = refused.message;
    }
    looking = null;
    state = null;
    draw();
  };
  const stopLooking = () => {
    looking.abort();
    looking = null;
    file = look ? file : null;
    draw();
  };
  const take = async (chosen) => {
    file = chosen ?? null;
    state = null;
    look = null;
    draw();
    if (!file) {
      return;
    }
    await understand(null);
    if (look?.own) {
      start(true);
    } else if (!looking) {
      root.querySelector('#result')?.focus();
    }
  };
  const option = (name) => (event) => {
    options = { ...options, [name]: event.target.checked };
    start(true);
  };

  const page = () => html`
    <h1><span>${say('page.bring-in.title')}</span></h1>
    <p class="lead">${say('page.bring-in.lead')}</p>
    <label class="drop" @dragover=${(event) => event.preventDefault()} @drop=${(event) => {
      event.preventDefault();
      take(event.dataTransfer.files[0]);
    }}>
      <strong>${file ? file.name : say('page.bring-in.drop')}</strong>
      <span>${say('page.bring-in.forms')}</span>
      <input type="file" accept=".csv,.txt,.zip,.xlsx,.ods,.json,.gexf,.graphml,.dl" @change=${(event) => take(event.target.files[0])}>
    </label>
    <p><a id="template" href=${`/api/imports/template.xlsx?lang=${document.documentElement.lang}`} download>${say('page.bring-in.template')}</a>
      <a id="record" href=${`/api/imports/template.xlsx?filled=true&lang=${document.documentElement.lang}`} download>${say('page.bring-in.record')}</a>
      <a href="/docs/import">${say('page.bring-in.how')}</a></p>
    <div id="result" tabindex="-1" aria-live="polite">
      ${look && !look.own ? html`
        ${understood(look, (change) => understand(saidAlso(mapping, change)))}
        ${look.tables.length && !state && !looking ? preview() : nothing}` : nothing}
      ${looking ? html`<p role="status">${say('page.bring-in.looking')} <progress aria-label=${say('page.bring-in.progress')}></progress></p>
        <p class="actions"><button type="button" class="link" id="cancel" @click=${stopLooking}>${say('page.bring-in.cancel')}</button></p>` : nothing}
      ${problem ? html`<p role="alert" class="sheet blank">${problem}</p>` : nothing}
      ${state ? told() : nothing}
    </div>
    ${last && !(state?.dryRun && state.mode === 'restore') ? html`
      <section id="last"><h2>${say('page.bring-in.last')}</h2>
        <p>${say('page.bring-in.last-was', { file: last.fileName, day: day(last.createdAt.slice(0, 10)) })}</p>
        <p class="actions"><button type="button" class="button" id="undo" @click=${() => undo(last.id, true)}>${say('page.bring-in.undo')}</button></p>
      </section>` : nothing}`;

  const preview = () => html`
    <p class="actions"><button type="button" class="button" id="preview" @click=${() => start(true)}>${say('page.understand.preview')}</button></p>`;

  const told = () => {
    const running = ['SENT', 'QUEUED', 'RUNNING'].includes(state.status);
    if (running) {
      const { done, total } = state.progress;
      return html`<p role="status">${say('page.bring-in.busy', { done: number(done), total: number(total) })}
        <progress max=${total || 1} .value=${done} aria-label=${say('page.bring-in.progress')}></progress></p>
        <p class="actions"><button type="button" class="link" id="cancel" ?disabled=${cancelling} @click=${cancel}>
          ${say(cancelling ? 'page.bring-in.cancelling' : 'page.bring-in.cancel')}</button></p>`;
    }
    if (state.cancelled) {
      return html`
        <section class="sheet"><h2>${say('page.bring-in.cancelled')}</h2>
          ${state.errors.map(({ message }) => html`<p>${message}</p>`)}
          ${state.mode === 'restore' ? nothing : preview()}</section>`;
    }
    const bad = state.errorTotal > 0;
    const really = !state.dryRun && state.status === 'DONE';
    const restores = state.mode === 'restore';
    return html`
      <section class=${bad ? 'sheet blank' : 'sheet green'}>
        <h2>${really ? say(restores ? 'page.bring-in.undone' : 'page.bring-in.done') : restores && !bad ? say('page.bring-in.would-undo') : bad ? say('page.bring-in.wrong', { count: state.errorTotal }) : say('page.bring-in.good')}</h2>
        ${counts(state)}
        ${restores && state.dryRun && !bad ? html`
          <p class="actions"><button type="button" class="button" id="really-undo" @click=${() => undo(undone, false)}>${say('page.bring-in.really-undo')}</button></p>` : nothing}
        ${state.dryRun && !restores ? html`
          <fieldset><legend>${say('page.bring-in.options')}</legend>
            <label class="check"><input type="checkbox" .checked=${options.skipErrors} @change=${option('skipErrors')}> ${say('page.bring-in.skip')}</label>
            <label class="check"><input type="checkbox" .checked=${options.newWords} @change=${option('newWords')}> ${say('page.bring-in.refuse')}</label>
            <label class="check"><input type="checkbox" .checked=${options.replace} @change=${option('replace')}> ${say('page.bring-in.replace')}</label>
          </fieldset>
          <p class="actions"><button type="button" class="button" ?disabled=${bad && !options.skipErrors} @click=${() => start(false)}>${say('page.bring-in.do')}</button></p>` : nothing}
        ${really ? html`<p class="actions"><a class="button" href=${linkTo('/map')}>${say('page.bring-in.look')}</a></p>` : nothing}
      </section>
      ${messages('page.bring-in.errors', state, state.errors, state.errorTotal)}
      ${messages('page.bring-in.warnings', state, state.warnings, state.warningTotal)}
      ${words(state)}
      ${duplicates(state)}
      ${changes(state)}
      ${removals(state)}`;
  };

  draw();
}

/** The last import, where it can be undone and one may do so. */
async function undoable() {
  try {
    return (await send('/api/imports?undoable=true'))[0];
  } catch (refused) {
    if (!(refused instanceof Refused)) {
      throw refused;
    }
    return undefined;
  }
}

/** What a reader calls a table; the name of a sheet or a file is as it is. */
function called(state, table) {
  return state.labels?.[table] ?? table;
}

function counts(state) {
  const tables = state.tables.filter((table) => state.mode !== 'restore' || table.created || table.changed);
  return tables.length ? html`
    <div class="scroll" tabindex="0" role="region" aria-label=${say('page.bring-in.tables')}><table>
      <thead><tr>${['table', 'rows', 'created', 'changed', 'unchanged', 'failed'].map((column) => html`<th scope="col">${say(`page.column.${column}`)}</th>`)}</tr></thead>
      <tbody>${tables.map((table) => html`<tr><th scope="row">${called(state, table.table)}</th>
        ${['rows', 'created', 'changed', 'unchanged', 'failed'].map((column) => html`<td>${number(table[column])}</td>`)}</tr>`)}</tbody>
    </table></div>` : nothing;
}

/** Each with its place, and what to do. */
function messages(title, state, all, total) {
  return total ? html`
    <h2>${say(title, { count: total })}</h2>
    <ul class="messages">${all.slice(0, SHOWN).map((one) => html`
      <li><strong>${place(state, one)}</strong> ${one.message}</li>`)}</ul>
    ${cut(Math.min(all.length, SHOWN), total)}` : nothing;
}

function place(state, { table, row, column, value }) {
  return [
    called(state, table), row ? say('page.bring-in.row', { row: String(row) }) : '', column ?? '', value ? `“${value}”` : '',
  ].filter(Boolean).join(', ');
}

function cut(shown, total) {
  return shown < total ? html`<p class="quiet">${say('page.bring-in.cut', { shown, total })}</p>` : nothing;
}

function words(state) {
  return state.newWordTotal ? html`
    <h2>${say('page.bring-in.words', { count: state.newWordTotal })}</h2>
    <p>${say('page.bring-in.words-lead')}</p>
    <ul class="messages">${state.newWords.slice(0, SHOWN).map((word) => html`
      <li><strong>${place(state, word)}</strong> ${word.near ? say('page.bring-in.near', { near: word.near }) : nothing}</li>`)}</ul>
    ${cut(Math.min(state.newWords.length, SHOWN), state.newWordTotal)}` : nothing;
}

function duplicates(state) {
  return state.duplicateTotal ? html`
    <h2>${say('page.bring-in.duplicates', { count: state.duplicateTotal })}</h2>
    <ul class="messages">${state.duplicates.slice(0, SHOWN).map((one) => html`
      <li>${say('page.bring-in.alike', { row: String(one.row), name: one.name, other: one.otherName })}</li>`)}</ul>
    ${cut(Math.min(state.duplicates.length, SHOWN), state.duplicateTotal)}` : nothing;
}

function changes(state) {
  return state.changeTotal ? html`
    <h2>${say('page.bring-in.changes', { count: state.changeTotal })}</h2>
    <ul class="messages">${state.changes.slice(0, SHOWN).map((one) => html`
      <li><strong>${called(state, one.table)}, ${one.key}, ${one.label}:</strong> ${one.before ?? '–'} → ${one.after ?? '–'}</li>`)}</ul>
    ${cut(Math.min(state.changes.length, SHOWN), state.changeTotal)}` : nothing;
}

/** What becomes of others when something goes. */
function along(state, all) {
  return ['GOES', 'LOSES_REFERENCE'].map((effect) => {
    const what = all.filter((one) => one.effect === effect).map((one) => `${called(state, one.what)} ${number(one.count)}`);
    return what.length ? `; ${say(effect === 'GOES' ? 'page.bring-in.goes' : 'page.bring-in.loses', { what: what.join(', ') })}` : '';
  }).join('');
}

function removals(state) {
  return state.removalTotal ? html`
    <h2>${say('page.bring-in.removals', { count: state.removalTotal })}</h2>
    <ul class="messages">${state.removals.slice(0, SHOWN).map((one) => html`
      <li>${called(state, one.table)}: ${one.name ?? one.key}${along(state, one.along)}</li>`)}</ul>
    ${cut(Math.min(state.removals.length, SHOWN), state.removalTotal)}` : nothing;
}

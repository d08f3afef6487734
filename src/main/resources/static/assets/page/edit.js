// Making and changing things by hand: for every type a form that follows from its declaration, which the API tells.

import { html, nothing, render } from './lit/lit-html.js';
import { Comments } from './comments.js';
import { ENTRIES, ENTRY, toForm, toNew } from './entries.js';
import { linkTo } from './lens.js';
import { onlyOf } from './who.js';
import { list, say } from './words.js';
import { Form } from './form.js';
import { History } from './history.js';
import { Merging } from './merging.js';
import { checks, Person } from './person.js';

const TYPES = `query Types {
  recordTypes {
    name table label part merges mayEdit mayMake
    fields { name label kind required fixed several oneOf personal target most words choices choiceLabels }
  }
}`;

const SHOWN = 50;
const MOST = 100;

/** What was just done: it is said once. */
let done = null;

export const usesLens = false;

export async function show(root, { ask, put, go, signal }) {
  const { recordTypes } = await ask(TYPES);
  const types = new Map(recordTypes.map((type) => [type.name, type]));
  const search = new URLSearchParams(location.search);
  const type = types.get(search.get('type')) ?? types.get('Organisation');
  const told = done;
  done = null;
  const context = { root, ask, put, go, types, type, told, tell: (what) => { done = what; } };
  const key = search.get('key');
  if (key !== null || search.get('new')) {
    await one(context, key, given(search, type), signal);
  } else {
    await listed(context, search.get('text') ?? '', signal);
  }
}

/** What the address fills in of something new. */
function given(search, type) {
  return Object.fromEntries(type.fields
    .filter(({ name }) => search.get(`set.${name}`))
    .map(({ name }) => [name, search.getAll(`set.${name}`)]));
}

function message(told) {
  return html`<div role="status">${told ? html`<p id="saved"><strong>${told}</strong></p>` : nothing}</div>`;
}

async function listed({ root, ask, put, go, types, type, told, tell }, text, signal) {
  let first = SHOWN;
  let found = null;
  const past = new History({
    id: null,
    ask,
    draw: () => draw(),
    undone: !onlyOf && [...types.values()].some(({ mayEdit }) => mayEdit) ? () => {
      tell(say('page.history.undone'));
      go(linkTo('/edit', { type: type.name }));
    } : null,
  });
  let open = nothing;
  const draw = () => render(html`
    <h1><span>${say('page.edit.title')}</span></h1>
    ${message(told)}
    <p>${say('page.edit.lead')}</p>
    <form class="row" role="search" @submit=${(event) => {
      event.preventDefault();
      put('text', new FormData(event.currentTarget).get('text'));
    }}>
      <label class="field">${say('page.edit.type')}
        <select id="type" @change=${(event) => put('type', event.target.value)}>
          ${[...types.values()].filter((one) => !one.part).map((one) => html`<option value=${one.name} .selected=${one === type}>${one.label}</option>`)}
        </select>
      </label>
      <label class="field">${say('page.search')} <input type="search" name="text" .value=${text}></label>
      <button class="button plain">${say('page.search')}</button>
      ${type.mayMake ? html`<a class="button" id="new" href=${toNew(type.name)}>${say('page.edit.new')}</a>` : nothing}
    </form>
    ${type.mayEdit ? nothing : html`<p class="quiet">${say(onlyOf ? 'page.edit.not-own' : 'page.edit.may-not')}</p>`}
    ${open}
    <p role="status">${said(found)}</p>
    <ul class="entries">${found.entries.map((entry) => html`<li><a href=${toForm(type.name, entry.key)}>${entry.title}</a></li>`)}</ul>
    ${found.more && first < MOST ? html`<p><button type="button" class="button plain" @click=${more}>${say('page.more')}</button></p>` : nothing}
    ${past.view()}`, root);
  const more = async () => {
    first = MOST;
    await read();
  };
  const read = async () => {
    found = (await ask(ENTRIES, { type: type.name, text, first })).recordEntries;
    open = type.name === 'Stakeholder' && type.mayEdit ? await checks(ask) : nothing;
    if (!signal.aborted) {
      draw();
    }
  };
  await read();
}

const said = ({ entries, more }) => say(more ? 'page.edit.first' : 'page.edit.found', { count: entries.length });

async function one(context, key, values, signal) {
  const { root, ask, types } = context;
  const entry = key === null ? null : (await ask(ENTRY, { type: context.type.name, key })).recordEntry;
  const type = { ...context.type, mayEdit: entry ? entry.mayEdit : context.type.mayMake };
  if (signal.aborted) {
    return;
  }
  if (key !== null && !entry) {
    render(html`<h1><span>${say('page.edit.title')}</span></h1><p role="alert">${say('page.edit.gone', { key })}</p>${back(type)}`, root);
    return;
  }
  const names = entry ? [] : await Promise.all((onlyOf ?? []).map(async (own) =>
    (await ask(ENTRY, { type: 'Organisation', key: own })).recordEntry?.title ?? own));
  const draw = () => render(html`
    <p class="kind"><a href=${linkTo('/edit', { type: type.part ? 'Collaboration' : type.name })}>${type.label}</a></p>
    <h1 class="small"><span>${entry ? entry.title : say('page.edit.new-of', { type: type.label.toLowerCase() })}</span></h1>
    ${message(form.sent ? null : context.told)}
    ${type.mayEdit ? nothing : html`<p class="quiet">${say(onlyOf ? 'page.edit.not-own' : 'page.edit.may-not')}</p>`}
    ${!entry && type.mayEdit && onlyOf ? html`<p class="quiet" id="only">${say('page.edit.only', { names: list(names) })}</p>` : nothing}
    ${form.view()}
    ${entry && !type.part ? comments.view({ thing: entry.id }, entry.title) : nothing}
    ${entry ? hanging(entry) : nothing}
    ${merging?.view() ?? nothing}
    ${person?.view() ?? nothing}`, root);
  const form = new Form({ ...context, type, entry, given: values, draw });
  const merging = entry && type.merges && type.mayEdit ? new Merging({ ...context, type, entry, draw }) : null;
  const person = entry && type.name === 'Stakeholder' && type.mayEdit && !onlyOf ? new Person({ ...context, type, entry, draw }) : null;
  const comments = new Comments(draw);
  if (entry === null) {
    await form.nameGiven();
  } else if (!type.part) {
    await comments.read([{ thing: entry.id }]);
  }

  /** What refers to it: shown when it is opened, and more can be made of it there. */
  const opened = new Map();
  function hanging(about) {
    const ways = [...types.values()].flatMap((other) =>
      other.fields.filter((field) => field.target === type.name).map((field) => ({ other, field })));
    const once = new Set(ways.map(({ other }) => other.name)).size === ways.length;
    return ways.length ? html`
      <h2>${say('page.edit.hanging')}</h2>
      ${ways.map(({ other, field }) => {
        const name = `${other.name}.${field.name}`;
        const found = opened.get(name);
        return html`
          <details class="hanging" data-of=${name} @toggle=${async (event) => {
            if (event.target.open && !opened.has(name)) {
              const answer = await ask(ENTRIES, { type: other.name, about: { field: field.name, key: about.key }, first: MOST })
                .catch((refused) => ({ recordEntries: { entries: [], more: false, refused: refused.message } }));
              opened.set(name, answer.recordEntries);
              draw();
            }
          }}>
            <summary>${other.label}${once || field.label.toLowerCase() === type.label.toLowerCase() ? '' : ` (${field.label.toLowerCase()})`}</summary>
            ${found ? html`
              <p role="status">${found.refused ?? said(found)}</p>
              <ul>${found.entries.map((one) => html`<li><a href=${toForm(other.name, one.key)}>${one.title}</a></li>`)}</ul>
              ${other.mayMake ? html`<p><a class="button plain" href=${toNew(other.name, { [field.name]: about.key })}>${say('page.edit.new')}</a></p>` : nothing}`
              : html`<p>${say('page.wait')}</p>`}
          </details>`;
      })}` : nothing;
  }
  draw();
}

const back = (type) => html`<p><a href=${linkTo('/edit', { type: type.name })}>${type.label}</a></p>`;

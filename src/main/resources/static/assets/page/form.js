// A form of a thing: a control for each field, by what it holds. What is refused is told at its field, and a change by
// somebody else is shown beside one's own.

import { html, nothing } from './lit/lit-html.js';
import { Refused } from './api.js';
import { linkTo } from './lens.js';
import { doer, moment, say } from './words.js';
import { ENTRIES, ENTRY, toForm, toNew } from './entries.js';
import { History } from './history.js';
import { mayPersons, onlyOf } from './who.js';
import { NewPeople } from './people.js';

/** A score is chosen from all there are; of more numbers one is typed. */
const SCORES = 5;
const LONG_TEXT = 2000;
const OFFERED = 20;

export class Form {
  constructor(context) {
    Object.assign(this, context);
    this.fields = this.type.fields;
    this.begin(this.entry);
    Object.entries(this.given).forEach(([name, values]) => this.values.set(name, { values, names: values }));
    this.errors = new Map();
    this.problem = null;
    this.theirs = null;
    this.asking = null;
    this.offers = new Map();
    this.people = new Map(this.fields
      .filter(({ target, several }) => target === 'Stakeholder' && several && this.types.get(target).mayEdit)
      .map((field) => [field.name, new NewPeople(this, field)]));
    this.busy = false;
    this.sent = false;
    this.reason = '';
  }

  /** Shows what a thing has now. */
  begin(entry) {
    this.entry = entry;
    this.past = entry && !this.type.part ? new History({
      id: entry.id,
      ask: this.ask,
      draw: this.draw,
      undone: this.type.mayEdit && !onlyOf ? () => {
        this.tell(say('page.history.undone'));
        this.go(toForm(this.type.name, entry.key));
      } : null,
    }) : null;
    const held = (name) => entry?.values.find(({ field }) => field === name);
    this.values = new Map(this.fields.map(({ name }) => [name, { values: [...(held(name)?.values ?? [])], names: [...(held(name)?.names ?? [])] }]));
    this.before = new Map([...this.values].map(([name, { values }]) => [name, values.join('\n')]));
  }

  /** The names of the things that the address fills in. */
  async nameGiven() {
    for (const field of this.fields.filter(({ name, target }) => target && this.given[name])) {
      const found = await Promise.all(this.given[field.name].map((key) => this.ask(ENTRY, { type: field.target, key })));
      this.values.get(field.name).names = found.map(({ recordEntry }, i) => recordEntry?.title ?? this.given[field.name][i]);
    }
  }

  view() {
    const { type, entry } = this;
    return html`
      <form class="form" novalidate @submit=${(event) => this.save(event)}>
        ${this.problem ? html`<div class="sheet blank" role="alert" id="problem" tabindex="-1">${this.problem}</div>` : nothing}
        ${this.theirs ? this.conflict() : nothing}
        ${this.fields.map((field) => this.row(field))}
        ${type.mayEdit && entry ? html`<div class="form-row"><label for="reason">${say('page.edit.reason')}</label><input type="text" id="reason" maxlength="1000" .value=${this.reason} @input=${({ target }) => { this.reason = target.value; }}></div>` : nothing}
        ${type.mayEdit ? html`<p class="actions">
          <button class="button" id="save" ?disabled=${this.busy}>${say('page.edit.save')}</button>
          ${entry ? nothing : html`<button class="button plain" id="save-more" name="more" value="1" ?disabled=${this.busy}>${say('page.edit.save-more')}</button>`}
          ${entry ? html`<button type="button" class="button plain" id="delete" ?disabled=${this.busy} @click=${() => this.remove()}>${say('page.edit.delete')}</button>` : nothing}
        </p>` : nothing}
        ${this.asking ? this.really() : nothing}
        ${entry?.lastChange ? html`<p class="quiet">${say('page.edit.changed', this.who(entry))}</p>` : nothing}
      </form>
      ${this.past?.view() ?? nothing}`;
  }

  who({ lastChange }) {
    return {
      by: doer(lastChange.by),
      at: moment(lastChange.at),
    };
  }

  row(field) {
    const id = `field-${field.name}`;
    const error = this.errors.get(field.name);
    const hints = [
      field.oneOf ? say('page.edit.one-of') : '',
      field.personal ? say(this.entry && !mayPersons ? 'page.edit.personal-hidden' : 'page.edit.personal') : '',
      field.kind === 'NUMBER' && field.most <= SCORES ? say('page.edit.score', { most: field.most }) : '',
      field.kind === 'LAST_DAY' ? say('page.edit.last-day') : '',
      field.kind === 'DOMAIN' ? say('page.edit.primary') : '',
    ].filter(Boolean).join(' ');
    const about = [hints ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
    const known = {
      id, about, invalid: error ? 'true' : 'false', off: !this.type.mayEdit || (Boolean(this.entry) && field.fixed),
    };
    const group = grouped(field);
    const label = html`${field.label}${field.required ? html` <span class="needed">(${say('page.edit.required')})</span>` : nothing}`;
    const parts = html`
      ${hints ? html`<p class="hint" id="${id}-hint">${hints}</p>` : nothing}
      ${error ? html`<p class="error" id="${id}-error"><strong>${error}</strong></p>` : nothing}`;
    return group ? html`
      <fieldset class="form-row" id=${id} aria-describedby=${about || nothing}><legend>${label}</legend>${parts}${this.control(field, known)}</fieldset>` : html`
      <div class="form-row"><label for=${id}>${label}</label>${parts}${this.control(field, known)}</div>`;
  }

  control(field, known) {
    if (field.several) {
      return this.list(field, known);
    }
    const value = this.values.get(field.name).values[0] ?? '';
    const set = (event) => this.set(field, event.target.value);
    const { id, about, invalid, off } = known;
    switch (field.kind) {
      case 'CHOICE':
        return this.chosen(field, known, value, field.choices.map((one, i) => [one, field.choiceLabels[i]]));
      case 'BOOLEAN':
        return this.chosen(field, known, value, [['true', say('page.yes')], ['false', say('page.no')]]);
      case 'NUMBER':
        return field.most <= SCORES ? this.scored(field, known, value)
          : html`<input type="number" id=${id} min="1" max=${field.most} step="1" aria-describedby=${about || nothing} aria-invalid=${invalid} ?disabled=${off} .value=${value} @input=${set}>`;
      case 'REFERENCE':
        return this.reference(field, known);
      case 'WORD':
      case 'REGION':
        return html`<input type="text" id=${id} list="${id}-words" aria-describedby=${about || nothing} aria-invalid=${invalid} ?disabled=${off} .value=${value} @input=${set}>
          <datalist id="${id}-words">${field.words.map((word) => html`<option value=${word}></option>`)}</datalist>`;
      case 'TEXT':
        return field.most > LONG_TEXT && !named(field)
          ? html`<textarea id=${id} rows="3" aria-describedby=${about || nothing} aria-invalid=${invalid} ?disabled=${off} .value=${value} @input=${set}></textarea>`
          : html`<input type="text" id=${id} aria-describedby=${about || nothing} aria-invalid=${invalid} ?disabled=${off} .value=${value} @input=${set}>`;
      default:
        return html`<input type=${TYPES[field.kind]} id=${id} aria-describedby=${about || nothing} aria-invalid=${invalid} ?disabled=${off} .value=${value} @input=${set}>`;
    }
  }

  chosen(field, { id, about, invalid, off }, value, choices) {
    return html`<select id=${id} aria-describedby=${about || nothing} aria-invalid=${invalid} ?disabled=${off} @change=${(event) => this.set(field, event.target.value)}>
      <option value="" .selected=${!value}>–</option>
      ${choices.map(([one, label]) => html`<option value=${one} .selected=${one === value}>${label}</option>`)}</select>`;
  }

  scored(field, { off }, value) {
    return html`<div class="scores">${['', ...Array.from({ length: field.most }, (_, i) => String(i + 1))].map((score) => html`
      <label><input type="radio" name=${field.name} value=${score} .checked=${score === value} ?disabled=${off} @change=${() => this.set(field, score)}><span>${score || '–'}</span></label>`)}</div>`;
  }

  /** One other thing: what is typed is looked for, and has to be one that is found. */
  reference(field, { id, about, invalid, off }) {
    const held = this.values.get(field.name);
    return html`
      <input type="text" id=${id} list="${id}-found" autocomplete="off" aria-describedby=${about || nothing} aria-invalid=${invalid} ?disabled=${off} .value=${held.typed ?? held.names[0] ?? ''}
        @focus=${() => this.offer(field, held.typed ?? '')}
        @input=${(event) => {
          const key = this.keyOf(field, event.target.value);
          held.typed = event.target.value;
          held.values = key ? [key] : [];
          held.names = key ? [event.target.value] : [];
          if (!key) {
            this.offer(field, event.target.value);
          }
        }}>
      <datalist id="${id}-found">${this.offered(field).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      ${held.values[0] && this.entry ? html`<p class="hint"><a href=${toForm(field.target, held.values[0])}>${say('page.edit.open', { name: held.names[0] })}</a></p>` : nothing}`;
  }

  /** Several values in an order, with one more to add. */
  list(field, { id, about, off }) {
    const held = this.values.get(field.name);
    const change = (values, names) => {
      this.values.set(field.name, { values, names });
      this.draw();
    };
    const move = (from, to) => {
      const values = [...held.values];
      const names = [...held.names];
      values.splice(to, 0, ...values.splice(from, 1));
      names.splice(to, 0, ...names.splice(from, 1));
      change(values, names);
    };
    const add = () => {
      const input = document.getElementById(`${id}-more`);
      const typed = input.value.trim();
      const key = field.target ? this.keyOf(field, typed) : typed;
      if (!typed) {
        return true;
      }
      if (!key) {
        this.errors.set(field.name, say('page.edit.unknown', { name: typed }));
        this.draw();
        return false;
      }
      this.errors.delete(field.name);
      input.value = '';
      if (!held.values.includes(key)) {
        change([...held.values, key], [...held.names, typed]);
      }
      document.getElementById(`${id}-more`).focus();
      return true;
    };
    held.add = add;
    return html`
      ${held.values.length ? html`<ol class="chosen">${held.values.map((value, i) => html`
        <li><span>${held.names[i] ?? value}</span>
          ${i > 0 && !off ? html`<button type="button" class="link" aria-label=${say('page.edit.up-of', { name: held.names[i] ?? value })} @click=${() => move(i, i - 1)}>↑</button>` : nothing}
          ${off ? nothing : html`<button type="button" class="link" aria-label=${say('page.edit.take-away-of', { name: held.names[i] ?? value })} @click=${() => change(held.values.filter((_, j) => j !== i), held.names.filter((_, j) => j !== i))}>✕</button>`}</li>`)}</ol>` : nothing}
      ${off ? nothing : html`<div class="more"><input type="text" id="${id}-more" list="${id}-found" autocomplete="off" aria-label=${say('page.edit.add-to', { name: field.label })} aria-describedby=${about || nothing}
        @focus=${() => field.target && this.offer(field, '')}
        @input=${(event) => field.target && !this.keyOf(field, event.target.value) && this.offer(field, event.target.value)}
        @keydown=${(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add();
          }
        }}>
        <datalist id="${id}-found">${(field.target ? this.offered(field).map(({ name }) => name) : field.words).map((name) => html`<option value=${name}></option>`)}</datalist>
        <button type="button" class="button plain" @click=${add}>${say('page.edit.add')}</button></div>
        ${this.people.get(field.name)?.view() ?? nothing}`}`;
  }

  set(field, value) {
    this.values.set(field.name, { values: value === '' ? [] : [value], names: [] });
    this.errors.delete(field.name);
  }

  offered(field) {
    return this.offers.get(field.target) ?? [];
  }

  keyOf(field, name) {
    return this.offered(field).find((one) => one.name === name)?.key;
  }

  /** Looks for things to choose from; those of the same name are told apart by their keys. */
  offer(field, text) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(async () => {
      const { recordEntries } = await this.ask(ENTRIES, { type: field.target, text, first: OFFERED }).catch(() => ({ recordEntries: { entries: [] } }));
      const times = new Map();
      recordEntries.entries.forEach(({ title }) => times.set(title, (times.get(title) ?? 0) + 1));
      const found = recordEntries.entries.map(({ key, title }) => ({ key, name: times.get(title) > 1 ? `${title} (${key})` : title }));
      this.offers.set(field.target, found);
      const held = this.values.get(field.name);
      const key = !field.several && held.typed && this.keyOf(field, held.typed);
      if (key) {
        held.values = [key];
        held.names = [held.typed];
      }
      this.draw();
    }, text ? 200 : 0);
  }

  /** What is sent: of something new all, otherwise what was changed. */
  input() {
    const input = this.entry ? { key: this.entry.key, version: this.entry.version } : {};
    for (const field of this.fields) {
      const { values } = this.values.get(field.name);
      const same = (this.before.get(field.name) ?? '') === values.join('\n');
      if ((this.entry && field.fixed) || same) {
        continue;
      }
      if (field.several) {
        input[field.name] = values;
      } else {
        input[field.name] = values.length ? plain(field, values[0]) : null;
      }
    }
    return input;
  }

  /** What is typed and not chosen yet is added, or told. */
  complete() {
    const unknown = this.fields.filter(({ name, target, several }) => target && !several && this.values.get(name).typed && !this.values.get(name).values.length);
    unknown.forEach((field) => this.errors.set(field.name, say('page.edit.unknown', { name: this.values.get(field.name).typed })));
    const needed = this.fields.filter(({ name, required }) => required && !this.values.get(name).values.length && !this.values.get(name).typed);
    needed.forEach(({ name }) => this.errors.set(name, say('page.edit.needed')));
    const added = this.fields.filter(({ several }) => several).map(({ name }) => this.values.get(name).add?.() ?? true);
    return !unknown.length && !needed.length && added.every(Boolean);
  }

  async save(event) {
    event.preventDefault();
    const more = event.submitter?.name === 'more';
    this.errors.clear();
    this.problem = null;
    if (!this.complete()) {
      this.draw();
      this.focusError();
      return;
    }
    const { type, entry } = this;
    const action = entry ? 'update' : 'create';
    const one = type.name[0].toLowerCase() + type.name.slice(1);
    const answer = await this.send(`mutation Save($input: ${action[0].toUpperCase()}${action.slice(1)}${type.name}Input!) {
      saved: ${action}${type.name}(input: $input) { ${one} { key } }
    }`, { ...this.input(), ...this.why() });
    if (!answer) {
      return;
    }
    this.tell(say('page.saved'));
    if (more) {
      this.go(toNew(type.name, Object.fromEntries(Object.entries(this.given).map(([name, values]) => [name, values[0]]))));
    } else {
      this.go(toForm(type.name, answer.saved[one].key));
    }
  }

  /** Why, where that was told. */
  why() {
    const reason = this.reason.trim();
    return reason ? { reason } : {};
  }

  async send(mutation, input) {
    this.busy = true;
    this.sent = true;
    this.draw();
    try {
      return await this.ask(mutation, { input });
    } catch (refused) {
      if (!(refused instanceof Refused)) {
        throw refused;
      }
      await this.refused(refused);
      return null;
    } finally {
      this.busy = false;
      this.draw();
      if (this.problem || this.errors.size || this.theirs) {
        this.focusError();
      }
    }
  }

  async refused(refused) {
    const rest = [];
    for (const error of refused.errors) {
      const path = error.extensions?.inputPath ?? '';
      const field = path.match(/^input\.(\w+)/)?.[1];
      const said = path && error.message.startsWith(`${path}: `) ? error.message.slice(path.length + 2) : error.message;
      if (path === 'input.version') {
        this.theirs = (await this.ask(ENTRY, { type: this.type.name, key: this.entry.key })).recordEntry;
      } else if (path === 'input.along') {
        this.asking = { along: error.extensions.along };
      } else if (this.fields.some(({ name }) => name === field)) {
        this.errors.set(field, said);
      } else {
        rest.push(said);
      }
    }
    this.problem = rest.length || !refused.errors.length ? html`<p>${rest.join(' ') || refused.message}</p>` : this.errors.size ? html`<p>${say('page.edit.wrong', { count: this.errors.size })}</p>` : null;
  }

  focusError() {
    const first = this.fields.find(({ name }) => this.errors.has(name));
    const at = first && document.getElementById(`field-${first.name}`);
    (at?.matches('fieldset') ? at.querySelector('input, select, button') : at ?? document.getElementById('problem') ?? document.getElementById('conflict'))?.focus();
  }

  /** Somebody else changed it meanwhile: both values beside each other, and what is to be kept. */
  conflict() {
    const { theirs } = this;
    const names = (field, of) => (of.names.length ? of.names : of.values).map((value) => field.choiceLabels[field.choices.indexOf(value)] ?? value).join(', ') || '–';
    const held = (field) => theirs.values.find((value) => value.field === field.name) ?? { values: [], names: [] };
    const differing = this.fields.filter((field) => held(field).values.join('\n') !== this.values.get(field.name).values.join('\n'));
    return html`
      <section class="sheet blank" id="conflict" role="alert" tabindex="-1">
        <h2>${say('page.edit.conflict', theirs.lastChange ? this.who(theirs) : { by: say('page.edit.import'), at: '' })}</h2>
        <div class="scroll" tabindex="0" role="region" aria-label=${say('page.edit.differences')}><table>
          <thead><tr><th scope="col">${say('page.edit.field')}</th><th scope="col">${say('page.edit.yours')}</th><th scope="col">${say('page.edit.theirs')}</th></tr></thead>
          <tbody>${differing.map((field) => html`<tr><th scope="row">${field.label}</th><td>${names(field, this.values.get(field.name))}</td><td>${names(field, held(field))}</td></tr>`)}</tbody>
        </table></div>
        <p class="actions">
          <button type="button" class="button" id="keep-mine" @click=${() => this.keepMine()}>${say('page.edit.keep-mine')}</button>
          <button type="button" class="button plain" id="take-theirs" @click=${() => {
            this.begin(theirs);
            this.theirs = null;
            this.draw();
          }}>${say('page.edit.take-theirs')}</button>
        </p>
      </section>`;
  }

  /** What I changed is saved over what is there now; what I did not touch stays as they left it. */
  keepMine() {
    const touched = new Map(this.fields.filter(({ name }) => this.before.get(name) !== this.values.get(name).values.join('\n')).map(({ name }) => [name, this.values.get(name)]));
    this.begin(this.theirs);
    touched.forEach((value, name) => this.values.set(name, value));
    this.theirs = null;
    this.draw();
    document.getElementById('save').click();
  }

  /** What goes along is shown, and asked. */
  async remove(along = null) {
    if (along === null) {
      this.asking = { along: [] };
      this.draw();
      document.getElementById('really').focus();
      return;
    }
    const { entry, type } = this;
    this.asking = null;
    const answer = await this.send(`mutation Remove($input: Delete${type.name}Input!) { gone: delete${type.name}(input: $input) { key } }`, { key: entry.key, version: entry.version, along, ...this.why() });
    if (answer) {
      this.tell(say('page.edit.deleted', { name: entry.title }));
      this.go(linkTo('/edit', { type: type.part ? 'Collaboration' : type.name }));
    } else if (this.asking) {
      document.getElementById('really').focus();
    }
  }

  really() {
    const { along } = this.asking;
    const called = (table) => [...this.types.values()].find((one) => one.table === table)?.label.toLowerCase() ?? say('page.edit.parts');
    return html`
      <section class="sheet blank" id="asking">
        <h2>${say('page.edit.really', { name: this.entry.title })}</h2>
        ${along.length ? html`<ul>${along.map(({ what, count, effect }) => html`<li>${say(`page.edit.along.${effect.toLowerCase().replace('_', '-')}`, { what: called(what), count })}</li>`)}</ul>` : nothing}
        <p class="actions">
          <button type="button" class="button" id="really" @click=${() => this.remove(along.length > 0)}>${say(along.length ? 'page.edit.delete-along' : 'page.edit.delete')}</button>
          <button type="button" class="button plain" @click=${() => {
            this.asking = null;
            this.draw();
          }}>${say('page.edit.leave')}</button>
        </p>
      </section>`;
  }
}

const TYPES = { DATE: 'date', LAST_DAY: 'date', COLOUR: 'text', EMAIL: 'email', URL: 'url' };

const grouped = (field) => field.several || (field.kind === 'NUMBER' && field.most <= SCORES);

/** What stands in one line. */
const named = ({ name }) => ['team', 'place', 'title'].includes(name);

/** As the mutation takes it. */
function plain({ kind }, value) {
  return kind === 'NUMBER' ? Number(value) : kind === 'BOOLEAN' ? value === 'true' : value;
}

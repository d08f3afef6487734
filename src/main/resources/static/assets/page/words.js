// The texts of the page in its language, as the service has them: ICU patterns with names and plurals.

const texts = JSON.parse(document.getElementById('page').dataset.texts);

export const language = document.documentElement.lang;

const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
const lists = new Intl.ListFormat(language, { type: 'conjunction' });

/** A text by its key, with what it names. A missing one is a defect, and shows. */
export function say(key, named = {}) {
  const pattern = texts[key];
  return pattern === undefined ? `??${key}` : fill(pattern, named, 0, pattern.length, null);
}

export const number = (value) => (value === null || value === undefined ? '–' : numbers.format(value));
export const share = (value) => (value === null || value === undefined ? '–' : shares.format(value));
export const day = (iso) => (iso ? days.format(new Date(`${iso}T00:00:00Z`)) : '');

export const moment = (iso) => moments.format(new Date(iso));

const DOERS = new Map([['local', 'page.edit.local'], ['retention', 'page.history.retention'], ['nobody', 'page.audit.nobody']]);

/** Who did something: by name, or in words where that is nobody with a name. */
export const doer = (by) => (DOERS.has(by) ? say(DOERS.get(by)) : by);

/** "A, B en nog 3"; of `total`, the first are enough. */
export function list(names, most = 5, total = names.length) {
  if (total <= most) {
    return lists.format(names);
  }
  return say('page.list-cut', { names: names.slice(0, most).join(', '), more: total - most });
}

function fill(pattern, named, from, to, count) {
  let out = '';
  for (let i = from; i < to; i++) {
    const c = pattern[i];
    if (c === '#' && count !== null) {
      out += number(count);
    } else if (c === '{') {
      const end = closing(pattern, i);
      out += argument(pattern.slice(i + 1, end), named);
      i = end;
    } else {
      out += c;
    }
  }
  return out;
}

function closing(pattern, open) {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    depth += pattern[i] === '{' ? 1 : pattern[i] === '}' ? -1 : 0;
    if (depth === 0) {
      return i;
    }
  }
  throw new Error(`no end of ${pattern}`);
}

function argument(inside, named) {
  const comma = inside.indexOf(',');
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const value = named[name];
  if (comma < 0) {
    return typeof value === 'number' ? number(value) : String(value);
  }
  const rest = inside.slice(comma + 1).trim();
  if (!rest.startsWith('plural,')) {
    throw new Error(`no such form: ${inside}`);
  }
  const forms = branches(rest.slice('plural,'.length));
  const form = forms[`=${value}`] ?? forms[plurals.select(value)] ?? forms.other;
  return fill(form, named, 0, form.length, value);
}

function branches(text) {
  const forms = {};
  for (let i = 0; i < text.length; ) {
    const open = text.indexOf('{', i);
    if (open < 0) {
      break;
    }
    const end = closing(text, open);
    forms[text.slice(i, open).trim()] = text.slice(open + 1, end);
    i = end + 1;
  }
  return forms;
}

// The page around a view: the lens above it, the links that keep the lens, and the view itself.

import { html, nothing, render } from './lit/lit-html.js';
import { ask, Refused } from './api.js';
import { addressOf, lensOf, moveTo, stayAt } from './lens.js';
import { opened } from './shared.js';
import { Sharing } from './share.js';
import { isShared } from './who.js';
import { day, list, number, say } from './words.js';

const page = document.getElementById('page');
const bar = document.getElementById('lens');
const stage = document.getElementById('view');

const CHOICES = `query Choices {
  domains { key name }
  regions { key name }
  collaborations(first: 1) { counts(by: KIND) { name } }
}`;
const SEEN = `query Seen($lens: Lens!, $all: Lens!) {
  seen: network(lens: $lens) { asOf summary { actors ties collaborations } }
  all: network(lens: $all) { summary { collaborations } }
}`;
const GROUPINGS = ['DOMAIN', 'REGION', 'KIND', 'COMMUNITY'];

let choices = null;
let running = null;

/** Everything that is asked for what is shown, with what it is asked about. */
let asked = new Map();

const shared = isShared ? await opened().catch(told) : null;
const name = shared?.view ?? page.dataset.view;
const view = name && (await import(`./${name}.js`));
const sharing = isShared || view.usesLens === false ? null : new Sharing(document.getElementById('share'), name, settled);

/** Asks for what is shown. */
function asking(query, variables, signal) {
  const answer = ask(query, variables, signal);
  asked.set({ query, variables }, answer);
  return answer;
}

/**
 * Shows what is looked at anew as it is on a day, when no other day is chosen, and waits until all of it is there.
 *
 * @return what was asked for it
 */
async function settled(today) {
  const lens = lensOf();
  stayAt(addressOf(lens.from && !lens.until ? { ...lens, until: today } : lens.asOf || lens.until ? lens : { ...lens, asOf: today }));
  await show();
  for (let known = -1; known < asked.size;) {
    known = asked.size;
    await Promise.allSettled(asked.values());
    await new Promise((resolve) => setTimeout(resolve));
  }
  return [...asked.keys()];
}

/** Shows everything of the lens that the address has. */
async function show() {
  asked = new Map();
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const lens = lensOf();
  keepLinks();
  stage.setAttribute('aria-busy', 'true');
  if (view.usesLens !== false) {
    seen(lens, signal);
  }
  sharing?.draw();
  try {
    if (!stage.hasChildNodes()) {
      render(html`<p class="busy" role="status">${say('page.busy')}</p>`, stage);
    }
    await view.show(stage, { lens, signal, ask: (query, more = {}) => asking(query, { lens, ...more }, signal), look, put, go });
  } catch (problem) {
    told(problem);
  }
  if (!signal.aborted) {
    stage.removeAttribute('aria-busy');
  }
}

/** What went wrong, where the view would be. A defect of ours is shown as one, and not swallowed. */
function told(problem) {
  if (problem.name === 'AbortError') {
    return;
  }
  const known = problem instanceof Refused;
  render(html`${isShared ? html`<h1><span>${say('page.shared.title')}</span></h1>` : nothing}<div class="sheet blank" role="alert"><p>${known ? problem.message : say('page.defect')}</p></div>`, stage);
  if (!known) {
    throw problem;
  }
}

/** Looks at something else; the address says so. */
function look(lens) {
  moveTo(addressOf(lens));
  return show();
}

/** Looks at the same with something else chosen in the view; nothing takes the choice away. The address says so. */
function put(name, value) {
  const search = new URLSearchParams(location.search);
  if (value) {
    search.set(name, value);
  } else {
    search.delete(name);
  }
  moveTo(`${location.pathname}?${search}`);
  return show();
}

/** Goes to another address of this view. */
function go(address) {
  moveTo(address);
  return show();
}

/** Links to other views keep the lens, and the link to the other language keeps the whole address. */
function keepLinks() {
  const lens = lensOf();
  document.querySelectorAll('a[data-view]').forEach((link) => {
    const lang = new URLSearchParams(location.search).get('lang');
    link.href = addressOf(lens, link.dataset.view, lang ? `lang=${lang}` : '');
  });
  const other = document.querySelector('a.language');
  const search = new URLSearchParams(location.search);
  search.set('lang', other.hreflang);
  other.href = `?${search}${location.hash}`;
}

/** What is looked at in words, and the choices to look at something else. */
async function seen(lens, signal) {
  const { changes, ...unchanged } = lens;
  const all = { asOf: lens.asOf, from: lens.from, until: lens.until, actors: lens.actors };
  try {
    const answers = await Promise.all([asking(CHOICES, {}, signal), asking(SEEN, { lens, all }, signal)]);
    choices = answers[0];
    const said = sentence(lens, answers[1]);
    render(shared ? notice(said) : choose(lens, said, changes, unchanged), bar);
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      render(shared ? nothing : html`<p role="alert">${problem.message}</p>`, bar);
    }
  }
}

/** What was shared, until when. */
function notice(said) {
  return html`<p class="notice"><strong>${say('page.shared.until', { day: day(shared.until) })}</strong> <span role="status">${said}</span></p>`;
}

function sentence(lens, { seen: network, all }) {
  const when = lens.from || lens.until
    ? say('page.lens.period', { from: day(lens.from) || say('page.lens.begin'), until: day(network.asOf) })
    : lens.asOf ? say('page.lens.on', { day: day(lens.asOf) }) : say('page.lens.today', { day: day(network.asOf) });
  const about = [];
  if (lens.domains) {
    about.push(say('page.lens.about-domains', { names: list(named(choices.domains, lens.domains)) }));
  }
  if (lens.regions) {
    about.push(say('page.lens.about-regions', { names: list(named(choices.regions, lens.regions)) }));
  }
  if (lens.collaborationKinds) {
    about.push(say('page.lens.about-kinds', { names: list(lens.collaborationKinds) }));
  }
  if (lens.changes) {
    about.push(say('page.lens.changed', { count: lens.changes.length }));
  }
  const counted = say('page.lens.counted', {
    seen: number(network.summary.collaborations),
    all: number(all.summary.collaborations),
  });
  return [when, ...about, counted].join(' · ');
}

function named(things, keys) {
  return keys.map((key) => things.find((thing) => thing.key === key)?.name ?? key);
}

function choose(lens, said, changes) {
  const change = (name, value) => look({ ...lens, [name]: value });
  const days = (event) => {
    const form = new FormData(event.currentTarget.form);
    const period = form.get('when') === 'period';
    look({
      ...lens,
      asOf: period ? undefined : form.get('asOf') || undefined,
      from: period ? form.get('from') || undefined : undefined,
      until: period ? form.get('until') || undefined : undefined,
    });
  };
  const period = Boolean(lens.from || lens.until);
  return html`
    <details>
      <summary><strong>${say('page.lens.title')}</strong> <span role="status">${said}</span></summary>
      <form @submit=${(event) => event.preventDefault()}>
        <fieldset>
          <legend>${say('page.lens.when')}</legend>
          <label><input type="radio" name="when" value="day" .checked=${!period} @change=${days}> ${say('page.lens.day')}</label>
          <input type="date" name="asOf" aria-label=${say('page.lens.day')} .value=${lens.asOf ?? ''} @change=${days}>
          <label><input type="radio" name="when" value="period" .checked=${period}> ${say('page.lens.from-until')}</label>
          <input type="date" name="from" aria-label=${say('page.lens.from')} .value=${lens.from ?? ''} @change=${days}>
          <input type="date" name="until" aria-label=${say('page.lens.until')} .value=${lens.until ?? ''} @change=${days}>
        </fieldset>
        ${several('domains', say('page.lens.domains'), choices.domains, lens, change)}
        ${several('regions', say('page.lens.regions'), choices.regions, lens, change)}
        ${several(
          'collaborationKinds',
          say('page.lens.kinds'),
          choices.collaborations.counts.map(({ name }) => ({ key: name, name })),
          lens,
          change,
        )}
        <label class="field">${say('page.lens.group-by')}
          <select @change=${(event) => change('groupBy', event.target.value === 'DOMAIN' ? undefined : event.target.value)}>
            ${GROUPINGS.map((one) => html`<option value=${one} .selected=${one === (lens.groupBy ?? 'DOMAIN')}>${say(`page.group-by.${one.toLowerCase()}`)}</option>`)}
          </select>
        </label>
        <p class="actions">
          ${changes ? html`<button type="button" class="button plain" @click=${() => change('changes', undefined)}>${say('page.lens.undo-changes')}</button>` : nothing}
          <button type="button" class="button plain" @click=${() => look({})}>${say('page.lens.all')}</button>
          <button type="button" class="button plain" @click=${(event) => copy(event.currentTarget)}>${say('page.lens.copy')}</button>
        </p>
      </form>
    </details>`;
}

function several(name, title, things, lens, change) {
  if (things.length < 2) {
    return nothing;
  }
  const chosen = new Set(lens[name] ?? []);
  const toggle = (key, on) => {
    const keys = things.map((thing) => thing.key).filter((one) => (one === key ? on : chosen.has(one)));
    change(name, keys.length ? keys : undefined);
  };
  return html`
    <fieldset class="several">
      <legend>${title}</legend>
      ${things.map((thing) => html`
        <label><input type="checkbox" .checked=${chosen.has(thing.key)} @change=${(event) => toggle(thing.key, event.target.checked)}> ${thing.name}</label>`)}
    </fieldset>`;
}

async function copy(button) {
  await navigator.clipboard.writeText(location.href);
  button.textContent = say('page.lens.copied');
}

addEventListener('popstate', show);
addEventListener('unhandledrejection', ({ reason }) => {
  if (reason instanceof Refused) {
    told(reason);
  }
});
if (view) {
  if (shared) {
    stage.classList.add(name);
    document.title = `${say(`page.view.${name}`)} – ${say('page.shared.title')}`;
  }
  show();
}

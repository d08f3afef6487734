// Two days, or today and a what-if, side by side: in numbers, in words, and who came and went.

import { html, nothing, render } from './lit/lit-html.js';
import { addressOf, linkTo, moveTo } from './lens.js';
import { beforeAfter, table } from './questions.js';
import { day, list, number, say } from './words.js';

const COMPARISON = `query Compare($before: Lens!, $after: Lens!) {
  comparison(before: $before, after: $after) {
    reason crossGroupPValue actorsGained actorsLost
    before { ties components isolates crossGroupShare } after { ties components isolates crossGroupShare }
    tiesGained(first: 100) { a b crossGroup } tiesLost(first: 100) { a b crossGroup }
    matrix { a b before after }
  }
  gapsBefore: network(lens: $before) { asOf drawing { keys names } groups { key name } gaps(first: 100) { title reason } }
  gapsAfter: network(lens: $after) { asOf drawing { keys names } groups { key name } gaps(first: 100) { title reason action } }
}`;
const CHOICES = `query WhatIf($lens: Lens!) { network(lens: $lens) { asOf drawing { keys names } } collaborations(first: 100, orderBy: NAME) { edges { node { key name } } } }`;

export async function show(root, { ask, look, lens, signal }) {
  const search = new URLSearchParams(location.search);
  const { network, collaborations } = await ask(CHOICES);
  const parties = network.drawing.keys.map((key, i) => [key, network.drawing.names[i]]).sort((a, b) => a[1].localeCompare(b[1]));
  const known = new Map(parties);
  const without = search.get('without');
  const before = search.get('before');
  const { changes, ...plain } = lens;
  const steps = [...(changes ?? []), ...(without ? [{ removeActor: without }] : [])];
  const sides = steps.length ? { before: plain, after: { ...plain, changes: steps } }
    : before ? { before: { ...plain, asOf: before, from: undefined, until: undefined }, after: plain } : null;
  const answer = sides ? await ask(COMPARISON, sides) : null;
  if (signal.aborted) {
    return;
  }
  const change = (list_) => {
    const next = new URLSearchParams(location.search);
    next.delete('without');
    next.delete('before');
    moveTo(`${location.pathname}?${next}`);
    look({ ...plain, changes: list_.length ? list_ : undefined });
  };
  let what = 'removeActor';
  const draw = () => render(html`
    <h1><span>${say('page.compare.title')}</span></h1>
    <div class="columns">
      <form class="sheet" @submit=${(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get('before');
        location.assign(addressOf(plain, '/compare', new URLSearchParams({ ...langOf(), before: value }).toString()));
      }}>
        <h2>${say('page.compare.days')}</h2>
        <label class="field">${say('page.compare.before')} <input type="date" required name="before" .value=${before ?? ''}></label>
        <p class="quiet">${say('page.compare.after', { day: day(network.asOf) })}</p>
        <button class="button">${say('page.compare.do')}</button>
      </form>
      <form class="sheet" @submit=${(event) => {
        event.preventDefault();
        change([...steps, step(new FormData(event.currentTarget))]);
      }}>
        <h2>${say('page.compare.what-if')}</h2>
        <ol>${steps.map((one, i) => html`<li>${inWords(one, known, collaborations)}
          <button type="button" class="link" @click=${() => change(steps.filter((_, j) => j !== i))}>${say('page.compare.undo')}</button></li>`)}</ol>
        <label class="field">${say('page.compare.change')}
          <select name="what" @change=${(event) => {
            what = event.target.value;
            draw();
          }}>${['removeActor', 'addTie', 'removeTie', 'addParticipant', 'removeParticipant', 'removeCollaboration'].map((one) => html`<option value=${one} .selected=${one === what}>${say(`page.change.${one.toLowerCase()}`)}</option>`)}</select></label>
        ${what === 'removeCollaboration' ? nothing : choice('a', 'page.blank.party', parties)}
        ${what.endsWith('Tie') ? choice('b', 'page.blank.other', parties) : nothing}
        ${what.endsWith('Participant') || what === 'removeCollaboration'
          ? choice('collaboration', 'page.blank.collaboration', collaborations.edges.map(({ node }) => [node.key, node.name])) : nothing}
        <button class="button">${say('page.compare.add')}</button>
      </form>
    </div>
    <div aria-live="polite">${answer ? told(answer) : html`<p>${say('page.compare.none')}</p>`}</div>`, root);
  draw();
}

function choice(name, label, things) {
  return html`<label class="field">${say(label)} <select name=${name}>${things.map(([key, text]) => html`<option value=${key}>${text}</option>`)}</select></label>`;
}

function langOf() {
  const lang = new URLSearchParams(location.search).get('lang');
  return lang ? { lang } : {};
}

function step(form) {
  const [what, a, b, collaboration] = ['what', 'a', 'b', 'collaboration'].map((name) => form.get(name));
  return {
    removeActor: { removeActor: a },
    addTie: { addTie: { a, b } },
    removeTie: { removeTie: { a, b } },
    addParticipant: { addParticipant: { collaboration, actor: a } },
    removeParticipant: { removeParticipant: { collaboration, actor: a } },
    removeCollaboration: { removeCollaboration: collaboration },
  }[what];
}

function inWords(change, known, collaborations) {
  const [[what, value]] = Object.entries(change);
  const collaboration = value.collaboration ?? value;
  const name = collaborations.edges.find(({ node }) => node.key === collaboration)?.node.name ?? String(collaboration.name ?? collaboration);
  const party = (key) => known.get(key) ?? key;
  return say(`page.changed.${what.toLowerCase()}`, {
    a: party(value.a ?? value.actor ?? value.key ?? value), b: party(value.b ?? ''), collaboration: name,
  });
}

function told({ comparison, gapsBefore, gapsAfter }) {
  const names = new Map([gapsBefore, gapsAfter].flatMap(({ drawing }) => drawing.keys.map((key, i) => [key, drawing.names[i]])));
  const groups = new Map([...gapsBefore.groups, ...gapsAfter.groups].map(({ key, name }) => [key, name]));
  const name = (key) => ({ key, name: names.get(key) ?? key });
  const was = new Set(gapsBefore.gaps.map(({ title }) => title));
  const is = new Set(gapsAfter.gaps.map(({ title }) => title));
  const ties = (all) => all.map((tie) => [name(tie.a), name(tie.b), say(tie.crossGroup ? 'page.yes' : 'page.no')]);
  const changed = comparison.matrix.filter(({ before, after }) => Math.abs(before - after) > 1e-9);
  return html`
    <section class="sheet green">
      <h2>${say('page.compare.found')}</h2>
      <p class="lead">${comparison.reason}</p>
      ${table(['measure', 'before', 'after'], beforeAfter(comparison))}
      ${people('page.compare.came', comparison.actorsGained, names)}
      ${people('page.compare.went', comparison.actorsLost, names)}
      ${section('page.compare.closed', gapsBefore.gaps.filter(({ title }) => !is.has(title)).map(({ title }) => title))}
      ${section('page.compare.opened', gapsAfter.gaps.filter(({ title }) => !was.has(title)).map(({ title, action }) => `${title} ${action}`))}
      ${comparison.tiesGained.length ? html`<h3>${say('page.compare.gained')}</h3>${table(['from', 'to', 'cross'], ties(comparison.tiesGained))}` : nothing}
      ${comparison.tiesLost.length ? html`<h3>${say('page.compare.lost')}</h3>${table(['from', 'to', 'cross'], ties(comparison.tiesLost))}` : nothing}
      ${changed.length ? html`<h3>${say('page.compare.matrix')}</h3>
        ${table(['groups', 'before', 'after'], changed.map(({ a, b, before, after }) => [`${groups.get(a) ?? a} – ${groups.get(b) ?? b}`, number(before), number(after)]))}` : nothing}
      <p><a href=${linkTo('/map')}>${say('page.on-map')}</a></p>
    </section>`;
}

function people(key, keys, names) {
  return keys.length ? html`<p><strong>${say(key, { count: keys.length })}</strong> ${list(keys.map((one) => names.get(one) ?? one), 12)}</p>` : nothing;
}

function section(key, texts) {
  return texts.length ? html`<h3>${say(key, { count: texts.length })}</h3><ul>${texts.slice(0, 20).map((text) => html`<li>${text}</li>`)}</ul>` : nothing;
}

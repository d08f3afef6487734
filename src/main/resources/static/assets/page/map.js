// The map: who works with whom, in the colours of the domains. Who is chosen is told beside it, with the evidence.

import { html, nothing, render } from './lit/lit-html.js';
import { Refused } from './api.js';
import { backbone } from './backbone.js';
import { Comments } from './comments.js';
import { drawn, isCrowded, only, partnersOf, placed } from './drawn.js';
import { toForm } from './entries.js';
import { lensOf, linkTo, moveTo, stayAt } from './lens.js';
import { outline, Picture } from './picture.js';
import { isShared } from './who.js';
import { day, list, number, say } from './words.js';
import { twin, walkTo } from './twin.js';

const FIND = `query Find($text: String!) { search(text: $text, first: 20) { __typename ... on Organisation { key } ... on Stakeholder { key } } }`;
const PARTY = `query Party($lens: Lens!, $without: Lens!, $key: String!, $asOf: Date) {
  organisation(key: $key) {
    id key name kind region description website domains { name } aliases
    stakeholders(first: 10) { totalCount edges { node { name title } } }
    collaborations(first: 50, asOf: $asOf, filter: { activeOn: $asOf }) { totalCount edges { node { name kind start participations(asOf: $asOf) { organisation { key name } } } } }
    steps(statuses: [OPEN, STARTED]) { action due }
  }
  network(lens: $lens) {
    actor(key: $key) { degree weightedDegree betweennessNormalised cutActor brokerage { liaison gatekeeper representative total } }
  }
  comparison(before: $lens, after: $without) { reason }
}`;
const YEARS = `query Years($lens: Lens!) { collaborations(first: 1) { counts(by: YEAR) { key } } network(lens: $lens) { asOf } }`;

const MEASURES = ['DEGREE', 'WEIGHTED_DEGREE', 'BETWEENNESS', 'HARMONIC', 'BROKERAGE', 'PARTICIPATION'];
/** A closed group as wide as this part of the picture is opened when one comes nearer. */
const NEAR = 0.5;
/** More ties than this are shown by their backbone at first. */
const HAIRBALL = 2500;

export async function show(root, { ask, look, lens, signal }) {
  const search = new URLSearchParams(location.search);
  const measure = MEASURES.includes(search.get('size')) ? search.get('size') : 'DEGREE';
  const isGrouped = search.has('grouped') ? search.get('grouped') === 'true' : await isCrowded(ask);
  const map = new MapView(root, { ask, look, lens, measure, isGrouped });
  await map.fetch();
  if (signal.aborted) {
    return;
  }
  map.draw();
  map.follow();
}

/** The keys that the address has under a name, with commas between. */
function keysIn(name) {
  return new URLSearchParams(location.search).get(name)?.split(',').filter(Boolean) ?? [];
}

class MapView {
  constructor(root, context) {
    Object.assign(this, context, { root });
    this.party = null;
    this.chosen = -1;
    this.lit = null;
    this.found = '';
    this.tab = new URLSearchParams(location.search).get('as') === 'lists' ? 'lists' : 'map';
  }

  /** What the address asks for. */
  async fetch() {
    const grouped = this.isGrouped ? { open: this.opened(), apart: [...keysIn('parties'), ...keysIn('route')] } : null;
    const { network, all } = await drawn(this.ask, { measure: this.measure, grouped });
    Object.assign(this, { network, all, strong: new Map(), painted: null, year: undefined, inYear: new Map() });
    const strong = new URLSearchParams(location.search).get('strong');
    this.backbone ??= strong === null ? all.tieA.length > HAIRBALL : strong === 'true';
  }

  /** The keys of the groups that are open. */
  opened() {
    return new URLSearchParams(location.search).getAll('open');
  }

  draw() {
    const { network, all } = this;
    const picture = all.sections ? say('page.map.picture-grouped', { groups: all.sections.length, actors: network.summary.actors })
      : say('page.map.picture', { actors: network.summary.actors, ties: network.summary.ties });
    render(html`
      <h1 class="small"><span>${say('page.view.map')}</span></h1>
      <div class="toolbar">
        <div role="tablist" class="tabs" aria-label=${say('page.view.map')}>
          ${['map', 'lists'].map((tab) => html`<button type="button" role="tab" aria-selected=${this.tab === tab} @click=${() => this.open(tab)}>${say(`page.map.as-${tab}`)}</button>`)}
        </div>
        <label class="field">${say('page.search')}
          <input type="search" list="parties" .value=${this.found} @change=${(event) => this.search(event.target.value)}>
          <datalist id="parties">${all.names.slice(0, 2000).map((name) => html`<option value=${name}></option>`)}</datalist>
        </label>
        <label class="field">${say('page.map.size')}
          <select @change=${(event) => this.address('size', event.target.value)}>
            ${MEASURES.map((one) => html`<option value=${one} .selected=${one === this.measure}>${say(`page.measure.${one.toLowerCase().replace('_', '-')}`)}</option>`)}
          </select>
        </label>
        <label class="check"><input type="checkbox" .checked=${this.backbone} @change=${(event) => {
          this.backbone = event.target.checked;
          this.keep('strong', String(this.backbone));
          this.draw();
        }}> ${say('page.map.backbone')}</label>
        <label class="check"><input type="checkbox" id="grouped" .checked=${this.isGrouped} @change=${(event) => this.address('grouped', String(event.target.checked))}> ${say('page.map.grouped')}</label>
        <details class="menu"><summary>${say('page.map.take')}</summary>
          <ul>${this.tab === 'map' ? ['svg', 'png'].map((form) => html`<li><button type="button" class="link" id=${form} @click=${() => this.take(form)}>${say('page.map.seen', { form: form.toUpperCase() })}</button></li>`) : nothing}
            ${(isShared ? [] : ['gexf', 'graphml', 'xlsx']).map((form) => html`<li><a href=${exported(form)} download>${say('page.map.network', { form: form.toUpperCase() })}</a></li>`)}
            <li><button type="button" class="link" @click=${() => window.print()}>${say('page.map.print')}</button></li></ul>
        </details>
      </div>
      <p class="said" role="status">${this.said()}</p>
      ${this.tab === 'lists' ? this.lists() : html`
        <div class="stage">
          <canvas id="canvas" tabindex="0" role="img" aria-label=${picture}></canvas>
          <div class="zoom">
            <button type="button" aria-label=${say('page.map.nearer')} @click=${() => this.picture.zoom(1.4)}>+</button>
            <button type="button" aria-label=${say('page.map.further')} @click=${() => this.picture.zoom(1 / 1.4)}>−</button>
            <button type="button" aria-label=${say('page.map.whole')} @click=${() => this.picture.fit()}>⤢</button>
          </div>
        </div>
        ${this.legend()}
        ${this.years()}`}
      <div id="party" aria-live="polite">${this.party ?? nothing}</div>`, this.root);
    this.paint();
  }

  /** What is to be seen: of the year that is played, or of the day that is looked at. */
  get seen() {
    return this.inYear.get(this.year) ?? this.all;
  }

  said() {
    const { seen } = this;
    const ties = this.shownTies();
    const shown = ties === null ? say('page.map.all-ties', { ties: seen.tieA.length })
      : say('page.map.strong-ties', { shown: ties.length, ties: seen.tieA.length });
    const groups = seen.sections && say('page.map.stand-for', {
      groups: seen.standsFor.filter(Boolean).length,
      count: seen.standsFor.reduce((sum, count) => sum + count, 0),
      singly: seen.groupOf.filter((group) => group === null).length,
    });
    const lit = this.lit && (this.lit.isRoute ? say('page.map.route', { route: this.lit.places.map((place) => this.all.names[place]).join(' – ') })
      : say('page.map.lit', { count: this.lit.places.length }));
    return [groups ?? shown, lit].filter(Boolean).join(' ');
  }

  lists() {
    return twin(this.all, this.network.groups, { chosen: (place) => this.choose(place), toggled: (key) => this.toggle(key) });
  }

  /** Opens a group, or closes it. */
  async toggle(key) {
    const opened = this.opened();
    await this.openOnly(opened.includes(key) ? opened.filter((one) => one !== key) : [...opened, key]);
    if (this.tab === 'lists') {
      walkTo(this.root, key);
    }
  }

  async openOnly(keys) {
    const search = new URLSearchParams(location.search);
    search.delete('open');
    keys.forEach((key) => search.append('open', key));
    moveTo(`${location.pathname}?${search}`);
    await this.again();
  }

  /** A group that somebody comes near to shows its members, where it stood. */
  async nearer() {
    const { all, seen, picture } = this;
    if (!all.sections || seen !== all || this.isOpening) {
      return;
    }
    const { width, height } = picture.measured();
    const { scale, left, top } = picture.view;
    const small = Math.min(width, height);
    const off = ({ x, y }) => Math.hypot(x * scale + left - width / 2, y * scale + top - height / 2);
    const isSeen = ({ x, y }) => x * scale + left > 0 && x * scale + left < width && y * scale + top > 0 && y * scale + top < height;
    const [near] = all.sections
      .filter((section) => !section.open && section.standsFor && 2 * section.radius * scale > NEAR * small && isSeen(section))
      .sort((a, b) => off(a) - off(b));
    if (near) {
      this.isOpening = true;
      await this.openOnly([...this.opened(), near.key]);
      this.isOpening = false;
      const there = this.all.sections.find(({ key }) => key === near.key);
      this.picture?.stand(there, near.x * scale + left, near.y * scale + top, Math.min(scale, (NEAR * small) / there.radius));
    }
  }

  /** The same, as the address now asks for it. */
  async again() {
    const chosen = this.all.keys[this.chosen];
    await this.fetch();
    this.chosen = chosen === undefined ? -1 : this.all.keys.indexOf(chosen);
    if (this.chosen < 0) {
      this.party = null;
    }
    this.lit = null;
    if (this.tab === 'lists') {
      render(nothing, this.root);
    }
    this.draw();
  }

  /** Null: all. A route that is lit is there in any case. */
  shownTies() {
    const { seen } = this;
    if (!this.backbone) {
      return null;
    }
    const strong = this.strong.get(seen) ?? backbone(seen, 0.05);
    this.strong.set(seen, strong);
    return [...new Set([...strong, ...this.routeTies()])].sort((a, b) => a - b);
  }

  routeTies() {
    const { places = [], isRoute } = this.lit ?? {};
    return isRoute && this.seen === this.all ? places.slice(1).flatMap((place, i) =>
      partnersOf(this.all, place).filter(([other]) => other === places[i]).map(([, tie]) => tie)) : [];
  }

  /** The picture of what is chosen to be seen, where it was. */
  paint() {
    const canvas = this.root.querySelector('#canvas');
    if (!canvas) {
      this.picture = null;
      return;
    }
    if (this.picture?.canvas !== canvas) {
      this.picture = canvas.picture ??= new Picture(canvas);
      this.picture.opened = (place) => this.choose(place < 0 ? place : this.all.keys.indexOf(this.seen.keys[place]));
      this.picture.nearer = () => this.nearer();
      this.painted = null;
    }
    const shown = `${this.year} ${this.backbone} ${this.routeTies()}`;
    if (this.painted !== shown) {
      const view = this.painted === null ? null : this.picture.view;
      this.picture.show(only(this.seen, this.shownTies()));
      if (view) {
        this.picture.view = view;
      }
      this.painted = shown;
      this.standOut();
    }
    this.root.querySelectorAll('canvas[data-shape]').forEach(sign);
  }

  /** Who is chosen, or lit, and nobody else. */
  standOut() {
    const { seen, all, picture } = this;
    const there = (place) => (seen === all ? place : seen.keys.indexOf(all.keys[place]));
    const places = this.lit?.places.map(there).filter((place) => place >= 0);
    if (this.chosen >= 0) {
      picture.choose(there(this.chosen));
    } else if (this.lit?.isRoute) {
      picture.highlight(places, places.slice(1).flatMap((place, i) => picture.tieBetween(places[i], place)));
    } else {
      picture.highlight(places ?? null);
    }
  }

  /** What is seen, as a file. */
  async take(form) {
    const paper = await import('./paper.js');
    const title = `${say('page.view.map')}: ${document.querySelector('#lens summary span')?.textContent ?? ''}`;
    const legend = [
      ...this.groupsShown().map(({ name, colour }) => ({ text: name, colour })),
      ...[...this.seen.kinds].map(([shape, kinds]) => ({ shape, text: kindsNamed(kinds) })),
    ];
    const blob = await paper[form](this.picture, [title, this.said(), this.sized()], legend);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `kleurplaat-${this.network.asOf}.${form}`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  groupsShown() {
    return this.all.sections ?? this.network.groups.filter(({ actors }) => actors).slice(0, 14);
  }

  sized() {
    const measure = say('page.map.sized', { measure: say(`page.measure.${this.measure.toLowerCase().replace('_', '-')}`) });
    return this.all.sections ? `${say('page.map.group-sized')} ${measure}` : measure;
  }

  legend() {
    return html`
      <div class="legend" aria-label=${say('page.map.legend')} role="group">
        ${this.all.sections ? this.groups() : html`<ul>${this.groupsShown().map((group) => html`
          <li>${dot(group.colour)} ${group.name}</li>`)}</ul>`}
        <ul>${[...this.seen.kinds].map(([shape, kinds]) => html`
          <li><canvas data-shape=${shape} width="32" height="32" aria-hidden="true"></canvas> ${kindsNamed(kinds)}</li>`)}</ul>
        <p>${this.sized()}</p>
      </div>`;
  }

  /** Each group with how many it stands for, to open it and close it. */
  groups() {
    return html`
      <ul class="groups" tabindex="0" aria-label=${say('page.map.groups')}>${this.all.sections.map(({ key, name, colour, open, standsFor }) => html`
        <li><button type="button" aria-expanded=${open} @click=${() => this.toggle(key)}>${dot(colour)} ${open ? name : say('page.map.group', { name, count: standsFor })}</button></li>`)}
        ${this.opened().length ? html`<li><button type="button" id="close-groups" @click=${() => this.openOnly([])}>${say('page.map.close-groups')}</button></li>` : nothing}
      </ul>`;
  }

  /** Plays the years: the parties stay where they are, the ties are those of the day. */
  years() {
    return html`
      <div class="years">
        <button type="button" class="button plain" @click=${() => this.play()}>${this.playing ? say('page.map.stop') : say('page.map.play')}</button>
        ${this.range ? html`
          <input type="range" aria-label=${say('page.map.year')} min=${this.range[0]} max=${this.range[1]} .value=${String(this.year)}
            @input=${(event) => this.at(Number(event.target.value))}>
          <output>${this.year}</output>` : nothing}
      </div>`;
  }

  async play() {
    if (this.playing) {
      this.playing = false;
      this.draw();
      return;
    }
    if (!this.range) {
      const { collaborations, network } = await this.ask(YEARS);
      const years = collaborations.counts.map(({ key }) => Number(key)).filter(Boolean);
      const last = Number(network.asOf.slice(0, 4));
      this.range = [Math.min(last, ...years), last];
    }
    this.playing = true;
    for (let year = this.range[0]; year <= this.range[1] && this.playing; year++) {
      await this.at(year);
      await new Promise((resolve) => setTimeout(resolve, 900));
    }
    this.playing = false;
    this.draw();
  }

  async at(year) {
    this.year = year;
    const { from, until, ...lens } = this.lens;
    const last = `${year}-12-31` > this.network.asOf ? this.network.asOf : `${year}-12-31`;
    if (!this.inYear.has(year)) {
      const grouped = this.isGrouped ? { open: this.opened(), apart: this.all.keys.filter((key, place) => this.all.groupOf[place] === null) } : null;
      const { all } = await drawn(this.ask, { measure: this.measure, grouped, lens: { ...lens, asOf: last } });
      this.inYear.set(year, placed(all, this.all));
    }
    if (this.year === year) {
      this.draw();
    }
  }

  open(tab) {
    this.tab = tab;
    this.keep('as', tab === 'lists' ? tab : null);
    this.draw();
  }

  address(name, value) {
    this.keep(name, value);
    this.look(this.lens);
  }

  /** In the address, so that a copied link shows the same. */
  keep(name, value) {
    const search = new URLSearchParams(location.search);
    if (value === null) {
      search.delete(name);
    } else {
      search.set(name, value);
    }
    stayAt(`${location.pathname}?${search}`);
  }

  /** What the address asks to stand out. */
  follow() {
    const places = (keys) => keys.map((key) => this.all.keys.indexOf(key)).filter((place) => place >= 0);
    const parties = places(keysIn('parties'));
    const route = places(keysIn('route'));
    const groups = keysIn('groups');
    if (route.length) {
      this.light(route, true);
    } else if (parties.length === 1) {
      this.choose(parties[0]);
    } else if (parties.length) {
      this.light(parties);
    } else if (groups.length) {
      this.light([...this.all.keys.keys()].filter((place) => this.all.groups[place].some((key) => groups.includes(key))));
    }
  }

  light(places, isRoute = false) {
    this.lit = { places, isRoute };
    this.draw();
    if (this.picture) {
      this.standOut();
    }
  }

  async search(text) {
    this.found = text;
    const folded = fold(text);
    const place = this.all.names.findIndex((name) => fold(name) === folded);
    const near = place >= 0 ? place : this.all.names.findIndex((name) => fold(name).includes(folded));
    if (folded && near >= 0) {
      await this.single(this.all.keys[near]);
    } else if (folded && this.isGrouped) {
      const sort = this.lens.actors === 'STAKEHOLDERS' ? 'Stakeholder' : 'Organisation';
      const hit = (await this.ask(FIND, { text })).search.find(({ __typename: type }) => type === sort);
      if (hit) {
        await this.single(hit.key);
      }
    }
  }

  /** Chooses a party, which is drawn singly from then on where a group stood for it. */
  async single(key) {
    if (!this.all.keys.includes(key)) {
      const search = new URLSearchParams(location.search);
      search.set('parties', key);
      moveTo(`${location.pathname}?${search}`);
      await this.again();
    }
    const place = this.all.keys.indexOf(key);
    if (place >= 0) {
      this.picture?.centre(place);
      await this.choose(place);
    }
  }

  async choose(place) {
    if (place >= 0 && (this.all.groupOf?.[place] ?? null) !== null) {
      await this.toggle(this.all.groupOf[place]);
      return;
    }
    this.chosen = place;
    this.lit = null;
    if (this.picture) {
      this.standOut();
    }
    if (place < 0) {
      this.party = null;
      this.draw();
      return;
    }
    const key = this.all.keys[place];
    const search = new URLSearchParams(location.search);
    search.set('parties', key);
    search.delete('route');
    stayAt(`${location.pathname}?${search}`);
    this.party = html`<p class="busy">${say('page.busy')}</p>`;
    this.draw();
    const changes = [...(this.lens.changes ?? []), { removeActor: key }];
    let told;
    try {
      const answer = await this.ask(PARTY, { key, asOf: this.network.asOf, without: { ...this.lens, changes } });
      const comments = new Comments(() => {
        if (this.chosen === place) {
          this.party = this.told(place, answer, comments);
          this.draw();
        }
      });
      await comments.read(answer.organisation ? [{ thing: answer.organisation.id }] : []);
      told = this.told(place, answer, comments);
    } catch (problem) {
      if (!(problem instanceof Refused)) {
        throw problem;
      }
      told = html`<p role="alert">${problem.message}</p>`;
    }
    if (this.chosen === place) {
      this.party = told;
      this.draw();
    }
  }

  told(place, { organisation, network, comparison }, comments) {
    const { actor } = network;
    const partners = this.partners(place, organisation);
    const groups = this.groupPartners(place);
    return html`
      <section class="sheet" aria-labelledby="party-name">
        <button type="button" class="close" aria-label=${say('page.close')} @click=${() => this.choose(-1)}>×</button>
        <h2 id="party-name">${this.all.names[place]}</h2>
        <p class="kind">${[this.all.kind[place], this.all.region[place], list(this.groupNames(place))].filter(Boolean).join(' · ')}</p>
        ${organisation?.description ? html`<p>${organisation.description}</p>` : nothing}
        ${organisation?.aliases.length ? html`<p>${say('page.map.also', { names: list(organisation.aliases) })}</p>` : nothing}
        <p>${say('page.map.stands', { ties: actor.degree, groups: this.reached(place).length })}
          ${actor.brokerage.total > 0 ? say('page.map.broker', { total: actor.brokerage.total, between: actor.brokerage.liaison }) : say('page.map.no-broker')}
          ${actor.cutActor ? say('page.map.cut') : nothing}</p>
        <h3>${say('page.map.without')}</h3>
        <p>${comparison.reason}</p>
        <p><a href=${linkTo('/compare', { without: this.all.keys[place] })}>${say('page.map.what-if')}</a>${organisation ? html` · <a href=${toForm('Organisation', organisation.key)}>${say('page.map.change')}</a>` : nothing}</p>
        ${organisation?.steps.length ? html`<h3>${say('page.map.steps')}</h3>
          <ul>${organisation.steps.map((step) => html`<li>${step.action}${step.due ? `, ${day(step.due)}` : ''}</li>`)}</ul>` : nothing}
        ${organisation?.stakeholders.totalCount ? html`<h3>${say('page.map.people')}</h3>
          <ul>${organisation.stakeholders.edges.map(({ node }) => html`<li>${node.name}${node.title ? `, ${node.title}` : ''}</li>`)}</ul>` : nothing}
        <h3>${say('page.map.partners', { count: actor.degree })}</h3>
        <ul class="partners">${partners.map(({ key, name, evidence }) => html`
          <li><button type="button" class="link" @click=${() => this.single(key)}>${name}</button>${evidence.length ? `: ${list(evidence)}` : ''}</li>`)}</ul>
        ${groups.length ? html`<p>${say('page.map.in-groups', { groups: list(groups, 30) })}</p>` : nothing}
        ${organisation ? comments.view({ thing: organisation.id }, organisation.name) : nothing}
      </section>`;
  }

  groupNames(place) {
    const names = new Map(this.network.groups.map(({ key, name }) => [key, name]));
    return this.all.groups[place].map((key) => names.get(key) ?? key);
  }

  reached(place) {
    return [...new Set(partnersOf(this.all, place).flatMap(([other]) => this.all.groups[other]))];
  }

  /** With the collaborations that each tie comes from; also those that a group stands for, as far as these tell. */
  partners(place, organisation) {
    const together = new Map();
    organisation?.collaborations.edges.forEach(({ node }) => node.participations.forEach(({ organisation: { key, name } }) => {
      const known = together.get(key) ?? { key, name, weight: 0, evidence: new Set() };
      together.set(key, known);
      known.evidence.add(node.name);
    }));
    together.delete(this.all.keys[place]);
    const shown = this.partnersShown(place, true).map(([other, tie]) => ({
      key: this.all.keys[other],
      name: this.all.names[other],
      weight: this.all.weight[tie],
      evidence: together.get(this.all.keys[other])?.evidence ?? new Set(),
    }));
    const keys = new Set(this.all.keys);
    const others = this.isGrouped ? [...together.values()].filter(({ key }) => !keys.has(key)) : [];
    return [...shown, ...others]
      .map((one) => ({ ...one, evidence: [...one.evidence] }))
      .sort((a, b) => b.weight - a.weight || b.evidence.length - a.evidence.length);
  }

  partnersShown(place, singly) {
    return partnersOf(this.all, place).filter(([other]) => ((this.all.groupOf?.[other] ?? null) === null) === singly);
  }

  /** How many partners it has in each closed group. */
  groupPartners(place) {
    const named = new Map(this.all.sections?.map(({ key, name }) => [key, name]));
    return this.partnersShown(place, false)
      .map(([other, tie]) => `${named.get(this.all.groupOf[other])} (${number(this.all.ties[tie])})`);
  }
}

const kindsNamed = (kinds) => list([...kinds].map((kind) => kind || say('page.map.no-kind')));

const dot = (colour) => html`<svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="6" fill=${colour} stroke="currentColor"/></svg>`;

function exported(form) {
  const search = new URLSearchParams({ lens: JSON.stringify(lensOf()) });
  const lang = new URLSearchParams(location.search).get('lang');
  if (lang) {
    search.set('lang', lang);
  }
  return `/api/networks/export.${form}?${search}`;
}

function sign(canvas) {
  const on = canvas.getContext('2d');
  on.clearRect(0, 0, 32, 32);
  on.beginPath();
  outline(on, canvas.dataset.shape, 16, 16, 11);
  on.lineWidth = 3;
  on.stroke();
}

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// The map: who works with whom, in the colours of the domains. Who is chosen is told beside it, with the evidence.

import { html, nothing, render } from './lit/lit-html.js';
import { Refused } from './api.js';
import { backbone } from './backbone.js';
import { lensOf, linkTo } from './lens.js';
import { outline, Picture } from './picture.js';
import { day, list, number, say } from './words.js';
import { twin } from './twin.js';

const DRAWING = `query Map($lens: Lens!, $measure: Measure!) {
  network(lens: $lens) {
    asOf
    groups { key name colour actors }
    drawing(measures: [$measure]) { keys names groups kind shape region x y tieA tieB weight bridge crossGroup measures }
    summary { actors ties collaborations }
  }
}`;
const PARTY = `query Party($lens: Lens!, $without: Lens!, $key: String!, $asOf: Date) {
  organisation(key: $key) {
    key name kind region description website domains { name } aliases
    stakeholders(first: 10) { totalCount edges { node { name title } } }
    collaborations(first: 50, asOf: $asOf, filter: { activeOn: $asOf }) { totalCount edges { node { name kind start participations(asOf: $asOf) { organisation { key } } } } }
    steps(statuses: [OPEN, STARTED]) { action due }
  }
  network(lens: $lens) {
    actor(key: $key) { degree weightedDegree betweennessNormalised cutActor brokerage { liaison gatekeeper representative total } }
  }
  comparison(before: $lens, after: $without) { reason }
}`;
const YEARS = `query Years($lens: Lens!) { collaborations(first: 1) { counts(by: YEAR) { key } } network(lens: $lens) { asOf } }`;

const MEASURES = ['DEGREE', 'WEIGHTED_DEGREE', 'BETWEENNESS', 'HARMONIC', 'BROKERAGE', 'PARTICIPATION'];
/** More ties than this are shown by their backbone at first. */
const HAIRBALL = 2500;

export async function show(root, { ask, look, lens, signal }) {
  const search = new URLSearchParams(location.search);
  const measure = MEASURES.includes(search.get('size')) ? search.get('size') : 'DEGREE';
  const { network } = await ask(DRAWING, { measure });
  if (signal.aborted) {
    return;
  }
  const map = new MapView(root, network, { ask, look, lens, measure });
  map.draw();
  map.follow(search);
}

class MapView {
  constructor(root, network, context) {
    Object.assign(this, context, { root, network });
    this.all = prepared(network);
    this.backbone = this.all.tieA.length > HAIRBALL;
    this.party = null;
    this.lit = 0;
    this.found = '';
    this.tab = new URLSearchParams(location.search).get('as') === 'lists' ? 'lists' : 'map';
  }

  draw() {
    const { network, all } = this;
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
          this.draw();
        }}> ${say('page.map.backbone')}</label>
        <details class="menu"><summary>${say('page.map.take')}</summary>
          <ul>${['svg', 'png', 'gexf', 'graphml', 'xlsx'].map((form) => html`<li><a href=${exported(form)} download>${form.toUpperCase()}</a></li>`)}
            <li><button type="button" class="link" @click=${() => window.print()}>${say('page.map.print')}</button></li></ul>
        </details>
      </div>
      <p class="said" role="status">${this.said()}</p>
      ${this.tab === 'lists' ? twin(all, network.groups, (place) => this.choose(place)) : html`
        <div class="stage">
          <canvas id="canvas" tabindex="0" role="img" aria-label=${say('page.map.picture', { actors: network.summary.actors, ties: network.summary.ties })}></canvas>
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

  said() {
    const ties = this.shownTies();
    const shown = ties === null ? say('page.map.all-ties', { ties: this.all.tieA.length })
      : say('page.map.strong-ties', { shown: ties.length, ties: this.all.tieA.length });
    return this.lit ? `${shown} ${say('page.map.lit', { count: this.lit })}` : shown;
  }

  shownTies() {
    return this.backbone ? (this.strong ??= backbone(this.all, 0.05)) : null;
  }

  /** The picture of what is chosen to be seen, where it was. */
  paint() {
    const canvas = this.root.querySelector('#canvas');
    if (!canvas) {
      this.picture = null;
      return;
    }
    if (this.picture?.canvas !== canvas) {
      this.picture = new Picture(canvas, { opened: (place) => this.choose(place) });
      this.painted = null;
    }
    if (this.painted !== this.backbone) {
      const view = this.painted === null ? null : this.picture.view;
      this.picture.show(only(this.all, this.shownTies()));
      if (view) {
        this.picture.view = view;
        this.picture.redraw();
      }
      this.painted = this.backbone;
      if (this.chosen >= 0) {
        this.picture.choose(this.chosen);
      }
    }
    this.root.querySelectorAll('canvas[data-shape]').forEach(sign);
  }

  legend() {
    return html`
      <div class="legend" aria-label=${say('page.map.legend')} role="group">
        <ul>${this.network.groups.filter(({ actors }) => actors).slice(0, 14).map((group) => html`
          <li><svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="6" fill=${group.colour} stroke="#1d1b2a"/></svg> ${group.name}</li>`)}</ul>
        <ul>${[...this.all.kinds].map(([shape, kinds]) => html`
          <li><canvas data-shape=${shape} width="32" height="32" aria-hidden="true"></canvas> ${list([...kinds].map((kind) => kind || say('page.map.no-kind')))}</li>`)}</ul>
        <p>${say('page.map.sized', { measure: say(`page.measure.${this.measure.toLowerCase().replace('_', '-')}`) })}</p>
      </div>`;
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
      this.inYear = new Map();
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
      const { network } = await this.ask(DRAWING, { measure: this.measure, lens: { ...lens, asOf: last } });
      this.inYear.set(year, placed(prepared(network), this.all));
    }
    if (this.year === year) {
      const view = this.picture.view;
      this.picture.show(this.inYear.get(year));
      this.picture.view = view;
      this.picture.redraw();
      this.painted = undefined;
      this.draw();
    }
  }

  open(tab) {
    this.tab = tab;
    this.draw();
  }

  address(name, value) {
    const search = new URLSearchParams(location.search);
    search.set(name, value);
    history.replaceState(null, '', `${location.pathname}?${search}`);
    this.look(this.lens);
  }

  /** What the address asks to stand out. */
  follow(search) {
    const parties = search.get('parties')?.split(',').map((key) => this.all.keys.indexOf(key)).filter((place) => place >= 0);
    const groups = search.get('groups')?.split(',');
    if (parties?.length === 1) {
      this.choose(parties[0]);
    } else if (parties?.length) {
      this.light(parties);
    } else if (groups) {
      this.light([...this.all.keys.keys()].filter((place) => this.all.groups[place].some((key) => groups.includes(key))));
    }
  }

  light(places) {
    this.lit = places.length;
    this.draw();
    this.picture?.highlight(places);
  }

  search(text) {
    this.found = text;
    const folded = fold(text);
    const place = this.all.names.findIndex((name) => fold(name) === folded);
    const near = place >= 0 ? place : this.all.names.findIndex((name) => fold(name).includes(folded));
    if (folded && near >= 0) {
      this.choose(near);
      this.picture?.centre(near);
    }
  }

  async choose(place) {
    this.chosen = place;
    this.lit = 0;
    this.picture?.choose(place);
    if (place < 0) {
      this.party = null;
      this.draw();
      return;
    }
    const key = this.all.keys[place];
    const search = new URLSearchParams(location.search);
    search.set('parties', key);
    history.replaceState(null, '', `${location.pathname}?${search}`);
    this.party = html`<p class="busy">${say('page.busy')}</p>`;
    this.draw();
    const changes = [...(this.lens.changes ?? []), { removeActor: key }];
    let told;
    try {
      told = this.told(place, await this.ask(PARTY, { key, asOf: this.network.asOf, without: { ...this.lens, changes } }));
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

  told(place, { organisation, network, comparison }) {
    const { actor } = network;
    const partners = this.partners(place, organisation);
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
        <p><a href=${linkTo('/compare', { without: this.all.keys[place] })}>${say('page.map.what-if')}</a></p>
        ${organisation?.steps.length ? html`<h3>${say('page.map.steps')}</h3>
          <ul>${organisation.steps.map((step) => html`<li>${step.action}${step.due ? `, ${day(step.due)}` : ''}</li>`)}</ul>` : nothing}
        ${organisation?.stakeholders.totalCount ? html`<h3>${say('page.map.people')}</h3>
          <ul>${organisation.stakeholders.edges.map(({ node }) => html`<li>${node.name}${node.title ? `, ${node.title}` : ''}</li>`)}</ul>` : nothing}
        <h3>${say('page.map.partners', { count: partners.length })}</h3>
        <ul class="partners">${partners.map(({ other, evidence }) => html`
          <li><button type="button" class="link" @click=${() => this.choose(other)}>${this.all.names[other]}</button>${evidence.length ? `: ${list(evidence)}` : ''}</li>`)}</ul>
      </section>`;
  }

  groupNames(place) {
    const names = new Map(this.network.groups.map(({ key, name }) => [key, name]));
    return this.all.groups[place].map((key) => names.get(key) ?? key);
  }

  reached(place) {
    return [...new Set(partnersOf(this.all, place).flatMap(([other]) => this.all.groups[other]))];
  }

  /** With the collaborations that each tie comes from. */
  partners(place, organisation) {
    const together = new Map();
    organisation?.collaborations.edges.forEach(({ node }) => node.participations.forEach(({ organisation: { key } }) => {
      together.set(key, [...(together.get(key) ?? []), node.name]);
    }));
    return partnersOf(this.all, place)
      .map(([other, tie]) => ({ other, weight: this.all.weight[tie], evidence: [...new Set(together.get(this.all.keys[other]) ?? [])] }))
      .sort((a, b) => b.weight - a.weight || a.other - b.other);
  }
}

function partnersOf({ tieA, tieB }, place) {
  const all = [];
  tieA.forEach((a, tie) => {
    if (a === place || tieB[tie] === place) {
      all.push([a === place ? tieB[tie] : a, tie]);
    }
  });
  return all;
}

/** As the picture takes it. */
function prepared({ drawing, groups }) {
  const colours = new Map(groups.map(({ key, colour }) => [key, colour]));
  const kinds = new Map();
  drawing.shape.forEach((shape, place) => kinds.set(shape, (kinds.get(shape) ?? new Set()).add(drawing.kind[place] ?? '')));
  const values = drawing.measures[0].map((value) => value ?? 0);
  const most = values.reduce((a, b) => Math.max(a, b), 0) || 1;
  return {
    ...drawing,
    kinds,
    colours: drawing.groups.map((keys) => keys.map((key) => colours.get(key) ?? '#ffffff')),
    size: values.map((value) => Math.max(value, 0) / most),
  };
}

/** The same network with only some of its ties. */
function only(network, ties) {
  const pick = (values) => ties.map((tie) => values[tie]);
  return ties === null ? network
    : { ...network, tieA: pick(network.tieA), tieB: pick(network.tieB), weight: pick(network.weight) };
}

/** A network of another day, where each party stands where it stands in the whole. */
function placed(network, whole) {
  const at = new Map(whole.keys.map((key, place) => [key, place]));
  const stays = network.keys.map((key) => at.get(key));
  return {
    ...network,
    x: network.x.map((x, i) => (stays[i] === undefined ? x : whole.x[stays[i]])),
    y: network.y.map((y, i) => (stays[i] === undefined ? y : whole.y[stays[i]])),
  };
}

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

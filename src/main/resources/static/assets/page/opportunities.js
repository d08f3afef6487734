// Opportunities that came out of dialogues, with the strengths that carry them and the steps that are taken; obstacles and agenda.
// Steps are added and ticked off here.

import { html, nothing, render } from './lit/lit-html.js';
import { toForm, toNew } from './entries.js';
import { dayOf } from './lens.js';
import { steps, storing } from './steps.js';
import { day, list, say } from './words.js';

const QUESTION = `query Opportunities($lens: Lens!, $organisation: String) {
  network(lens: $lens) {
    asOf
    opportunityMatrix(organisation: $organisation) {
      reason
      columns { key text }
      rows {
        reason because
        opportunity { key question domains { name } partners { name } steps { key version action due status owner { key name } } }
        strengths { key }
      }
      unusedStrengths { text }
    }
  }
}`;
const HELD = `query Held($after: String) {
  found: dialogues(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { organisation { key name } } } }
}`;
const OBSTACLES = `query Obstacles($asOf: Date, $after: String) {
  found: obstacles(filter: { activeOn: $asOf }, first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { key name joint raisedBy { name } owners { name } collaboration { name } from } }
  }
}`;
const TERMS = `query Terms($asOf: Date, $after: String) {
  found: differingTerms(asOf: $asOf, first: 5, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { reason term { key name agreed } meanings { text parties { name } } } }
  }
}`;
const AGENDA = `query Agenda($asOf: Date, $after: String) {
  found: agenda(filter: { activeOn: $asOf }, first: 25, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { key theme region principles collaboration { name } domains { name } steps { key version action due status owner { key name } } } }
  }
}`;

export async function show(root, { ask, look, put, lens }) {
  const organisation = new URLSearchParams(location.search).get('organisation');
  const [{ network }, held, obstacles, agenda, terms] = await Promise.all([ask(QUESTION, { organisation }), all(ask, HELD, lens), all(ask, OBSTACLES, lens), all(ask, AGENDA, lens), all(ask, TERMS, lens)]);
  const matrix = network.opportunityMatrix;
  const { after, told } = storing(ask, () => look(lens));
  render(html`
    <h1><span>${say('page.opportunities.title')}</span></h1>
    ${told}
    <label class="field">${say('page.opportunities.of')}
      <select id="of" @change=${(event) => put('organisation', event.target.value)}>
        <option value="" .selected=${!organisation}>${say('page.opportunities.of-all')}</option>
        ${[...new Map(held.map((one) => [one.organisation.key, one.organisation.name]))].sort((a, b) => a[1].localeCompare(b[1])).map(([key, name]) => html`
          <option value=${key} .selected=${key === organisation}>${name}</option>`)}
      </select>
    </label>
    <p class="lead">${matrix.reason}</p>
    <p class="actions">${add('Dialogue')}${add('Opportunity')}${add('Strength')}</p>
    ${matrix.rows.map((row) => opportunity(row, matrix.columns, network.asOf, after))}
    ${matrix.unusedStrengths.length ? html`<h2>${say('page.opportunities.unused')}</h2>
      <ul>${matrix.unusedStrengths.map(({ text }) => html`<li>${text}</li>`)}</ul>` : nothing}
    <h2>${say('page.opportunities.obstacles')}</h2>
    <p>${add('Obstacle')}</p>
    ${obstacles.length ? html`<ul>${obstacles.map(obstacle)}</ul>` : html`<p>${say('page.opportunities.no-obstacles')}</p>`}
    <h2>${say('page.opportunities.agenda')}</h2>
    <p>${add('AgendaItem')}</p>
    ${agenda.length ? agenda.map((node) => html`
      <section class="sheet">
        <h3><a href=${toForm('AgendaItem', node.key)}>${node.theme}</a></h3>
        <p class="kind">${[node.collaboration?.name, node.region, list(node.domains.map(({ name }) => name))].filter(Boolean).join(' · ')}</p>
        ${node.principles.length ? html`<p>${say('page.opportunities.principles', { names: list(node.principles) })}</p>` : nothing}
        ${steps(node.steps, { agendaItem: node.key }, node.theme, network.asOf, after)}
      </section>`) : html`<p>${say('page.opportunities.no-agenda')}</p>`}
    <h2>${say('page.opportunities.terms')}</h2>
    <p>${add('Term')}</p>
    ${terms.length ? terms.map(({ term, reason, meanings }) => html`
      <section class="sheet">
        <h3><a href=${toForm('Term', term.key)}>${term.name}</a></h3>
        <p>${reason}</p>
        <ul>${meanings.map(({ text, parties }) => html`<li>“${text}” – ${list(parties.map(({ name }) => name))}</li>`)}</ul>
      </section>`) : html`<p>${say('page.opportunities.no-terms')}</p>`}`, root);
}

/** The whole of a list, page after page. */
async function all(ask, question, lens) {
  const nodes = [];
  let after = null;
  do {
    const { found } = await ask(question, { asOf: dayOf(lens), after });
    nodes.push(...found.edges.map(({ node }) => node));
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  } while (after);
  return nodes;
}

function opportunity({ opportunity: one, strengths, because, reason }, columns, asOf, after) {
  const texts = new Map(columns.map(({ key, text }) => [key, text]));
  return html`
    <section class="sheet green">
      <h2><a href=${toForm('Opportunity', one.key)}>${one.question}</a></h2>
      <p class="kind">${[list(one.domains.map(({ name }) => name)), list(one.partners.map(({ name }) => name))].filter(Boolean).join(' · ')}</p>
      <p>${reason}</p>
      ${strengths.length ? html`<p><strong>${say('page.opportunities.strengths')}</strong> ${list(strengths.map(({ key }) => texts.get(key)))}</p>` : nothing}
      ${because.length ? html`<ul>${because.map((text) => html`<li>${text}</li>`)}</ul>` : nothing}
      ${steps(one.steps, { opportunity: one.key }, one.question, asOf, after)}
    </section>`;
}

/** A form for something new. */
const add = (type) => html`<a class="button plain" href=${toNew(type)}>${say(`page.opportunities.add-${type.toLowerCase()}`)}</a>`;

function obstacle({ key, name, joint, raisedBy, owners, collaboration, from }) {
  const owned = owners.length ? say('page.opportunities.owned', { names: list(owners.map((one) => one.name)) }) : say('page.opportunities.unowned');
  return html`<li><strong><a href=${toForm('Obstacle', key)}>${name}</a></strong> ${[
    raisedBy ? say('page.opportunities.raised', { name: raisedBy.name }) : '',
    collaboration?.name ?? '', from ? say('page.partnerships.since', { day: day(from) }) : '',
  ].filter(Boolean).join(', ')}. ${owned} ${joint ? nothing : say('page.opportunities.not-joint')}</li>`;
}

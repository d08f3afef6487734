// What one wants to know in a minute: the worst gaps, the strongest bridges, what came and went, how well the record is filled.

import { html, nothing, render } from './lit/lit-html.js';
import { send } from './api.js';
import { dayOf, linkTo } from './lens.js';
import { mayEdit, onlyOf } from './who.js';
import { day, number, say } from './words.js';

const QUESTION = `query Today($lens: Lens!, $since: Date!, $soon: Date!) {
  network(lens: $lens) {
    asOf
    summary { actors ties collaborations isolates crossGroupShare }
    gaps(first: 3) { kind title reason action }
    bridges(first: 3) { reason ... on ActorBridge { actor { key } } }
  }
  changesSince(day: $since, first: 5) { totalCount edges { node { day reason } } }
  organisations(first: 1) { totalCount kinds: counts(by: KIND) { key count } regions: counts(by: REGION) { key count } }
  collaborations(first: 1) { totalCount domains: counts(by: DOMAIN) { key count } years: counts(by: YEAR) { key count } }
  noMandate: partnerships(filter: { withoutMandate: true }, first: 1) { totalCount }
  ending: partnerships(filter: { endsBefore: $soon }, first: 3) {
    totalCount edges { node { collaboration { key name end } } }
  }
  sample
}`;

/** What ends within so many months is told, and what changed in the year before. */
const SOON = 3;
const BACK = -12;

export async function show(root, { ask, put, look, lens }) {
  const today = dayOf(lens) ?? new Date().toISOString().slice(0, 10);
  const since = new URLSearchParams(location.search).get('since') ?? shifted(today, BACK);
  const answer = await ask(QUESTION, { since, soon: shifted(today, SOON) });
  render(answer.organisations.totalCount === 0 ? empty() : full(answer, since, (value) => put('since', value), () => look(lens)), root);
}

/** The same day, months later or earlier; the last of the month where it has no such day. */
function shifted(iso, months) {
  const [year, month, date] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function empty() {
  return html`
    <section class="hero-small">
      <h1><span>${say('page.today.empty')}</span></h1>
      <p class="lead">${say('page.today.empty-lead')}</p>
      <p class="actions"><a class="button" href=${linkTo('/bring-in')}>${say('page.today.empty-action')}</a></p>
    </section>`;
}

function full({ network, changesSince, noMandate, ending, organisations, collaborations, sample }, since, from, again) {
  const { summary } = network;
  return html`
    <h1><span>${say('page.today.title')}</span></h1>
    <p class="lead">${say('page.today.lead', {
      actors: summary.actors, collaborations: summary.collaborations, ties: summary.ties, isolates: summary.isolates,
    })}</p>
    ${sample && mayEdit && !onlyOf ? banner(again) : nothing}
    <div class="columns">
      <section class="sheet blank" aria-labelledby="gaps">
        <h2 id="gaps">${say('page.today.gaps')}</h2>
        ${network.gaps.length ? html`<ol>${network.gaps.map((gap) => html`
          <li><strong>${gap.title}</strong><br>${gap.reason} <em>${gap.action}</em></li>`)}</ol>` : html`<p>${say('page.today.no-gaps')}</p>`}
        <p><a href=${linkTo('/gaps')}>${say('page.today.all-gaps')}</a></p>
      </section>
      <section class="sheet blue" aria-labelledby="bridges">
        <h2 id="bridges">${say('page.today.bridges')}</h2>
        ${network.bridges.length ? html`<ol>${network.bridges.map((bridge) => html`<li>${bridge.reason}</li>`)}</ol>`
          : html`<p>${say('page.today.no-bridges')}</p>`}
        <p><a href=${linkTo('/gaps', { show: 'bridges' })}>${say('page.today.all-bridges')}</a></p>
      </section>
      <section class="sheet green" aria-labelledby="changes">
        <h2 id="changes">${say('page.today.changes', { day: day(since) })}</h2>
        ${changesSince.totalCount ? html`<ul>${changesSince.edges.map(({ node }) => html`<li>${node.reason}</li>`)}</ul>`
          : html`<p>${say('page.today.no-changes')}</p>`}
        <label class="field">${say('page.today.since')} <input type="date" required .value=${since} @change=${(event) => event.target.value && from(event.target.value)}></label>
        <p>${changesSince.totalCount ? say('page.today.change-count', { count: changesSince.totalCount }) : nothing}
          <a href=${linkTo('/compare', { before: since })}>${say('page.today.compare')}</a></p>
        ${ending.totalCount ? html`<p>${say('page.today.ending', { count: ending.totalCount })}</p>
          <ul>${ending.edges.map(({ node }) => html`<li>${node.collaboration.name}, ${day(node.collaboration.end)}</li>`)}</ul>` : nothing}
      </section>
      <section class="sheet" aria-labelledby="filled">
        <h2 id="filled">${say('page.today.filled')}</h2>
        <ul>
          ${rows(organisations, collaborations).map(([key, count, of]) => html`<li>${say(key, { count, of })}</li>`)}
          <li><a href=${linkTo('/partnerships', { show: 'withoutMandate' })}>${say('page.today.without-mandate', { count: noMandate.totalCount })}</a></li>
        </ul>
      </section>
    </div>
    <p class="quiet">${say('page.today.share', { share: number(summary.crossGroupShare === null ? null : Math.round(summary.crossGroupShare * 100)) })}</p>`;
}

/** What is not known of how many: counts have a part without a key for it. */
function rows(organisations, collaborations) {
  const unknown = (counts) => counts.find(({ key }) => key === null)?.count ?? 0;
  return [
    ['page.today.undated', unknown(collaborations.years), collaborations.totalCount],
    ['page.today.without-domain', unknown(collaborations.domains), collaborations.totalCount],
    ['page.today.without-region', unknown(organisations.regions), organisations.totalCount],
    ['page.today.without-kind', unknown(organisations.kinds), organisations.totalCount],
  ];
}

function banner(again) {
  const remove = async (event) => {
    const button = event.currentTarget;
    if (button.dataset.sure) {
      button.disabled = true;
      await send('/api/sample', { method: 'DELETE' });
      again();
    } else {
      button.dataset.sure = 'yes';
      button.textContent = say('page.today.sample-sure');
    }
  };
  return html`<aside class="notice" role="note">
    <p>${say('page.today.sample')}</p>
    <button type="button" class="button plain" @click=${remove}>${say('page.today.sample-remove')}</button>
  </aside>`;
}

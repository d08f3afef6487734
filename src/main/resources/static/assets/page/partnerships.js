// Partnerships: both sides beside each other.

import { html, nothing, render } from './lit/lit-html.js';
import { dayOf } from './lens.js';
import { day, list, number, say } from './words.js';

const QUESTION = `query Partnerships($filter: PartnershipFilter, $asOf: Date, $after: String) {
  partnerships(filter: $filter, asOf: $asOf, first: 25, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node {
      reason
      collaboration { key name kind start end domains { name } }
      sides { organisation { key name } roles since mandate mandateUntil assessed outOfDate mean }
      conversation { lastContent }
      health { mean difference disagreeing }
    } }
  }
}`;

const FILTERS = ['withoutMandate', 'onlyBusiness', 'disagreeing'];

export async function show(root, { ask, put, lens }) {
  const search = new URLSearchParams(location.search);
  const chosen = search.get('show') ?? '';
  const filter = { domains: lens.domains, kinds: lens.collaborationKinds, text: search.get('text') ?? undefined };
  if (FILTERS.includes(chosen)) {
    filter[chosen] = true;
  }
  const found = [];
  let answer = null;
  const more = async () => {
    answer = (await ask(QUESTION, { filter, asOf: dayOf(lens), after: answer?.pageInfo.endCursor ?? null })).partnerships;
    found.push(...answer.edges.map(({ node }) => node));
    draw();
  };
  const draw = () => render(html`
    <h1><span>${say('page.partnerships.title')}</span></h1>
    <p>${say('page.partnerships.lead')}</p>
    <form class="row" @submit=${(event) => {
      event.preventDefault();
      put('text', new FormData(event.currentTarget).get('text'));
    }}>
      <label class="field">${say('page.partnerships.only')}
        <select @change=${(event) => put('show', event.target.value)}>
          <option value="" .selected=${!chosen}>${say('page.partnerships.all')}</option>
          ${FILTERS.map((one) => html`<option value=${one} .selected=${one === chosen}>${say(`page.partnerships.${one.toLowerCase()}`)}</option>`)}
        </select>
      </label>
      <label class="field">${say('page.search')} <input type="search" name="text" .value=${search.get('text') ?? ''}></label>
      <button class="button plain">${say('page.search')}</button>
    </form>
    <p role="status">${say('page.partnerships.count', { count: answer.totalCount })}</p>
    ${found.map(partnership)}
    ${answer.pageInfo.hasNextPage ? html`<p><button type="button" class="button" @click=${more}>${say('page.more')}</button></p>` : nothing}`, root);
  await more();
}

function partnership({ collaboration, sides, conversation, health, reason }) {
  const facts = [
    collaboration.kind,
    list(collaboration.domains.map(({ name }) => name)),
    collaboration.start ? say('page.partnerships.since', { day: day(collaboration.start) }) : say('page.partnerships.undated'),
    collaboration.end ? say('page.partnerships.until', { day: day(collaboration.end) }) : '',
  ].filter(Boolean);
  return html`
    <section class="sheet">
      <h2>${collaboration.name}</h2>
      <p class="kind">${facts.join(' · ')}</p>
      <p>${reason}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${collaboration.name}>
        <table>
          <thead><tr>
            <th scope="col">${say('page.partnerships.party')}</th><th scope="col">${say('page.partnerships.role')}</th>
            <th scope="col">${say('page.partnerships.mandate')}</th><th scope="col">${say('page.partnerships.score')}</th>
          </tr></thead>
          <tbody>${sides.map((side) => html`
            <tr>
              <th scope="row">${side.organisation.name}</th>
              <td>${list(side.roles)}</td>
              <td>${side.mandate ? say('page.yes') : html`<strong>${say('page.no')}</strong>`}${side.mandateUntil ? `, ${say('page.partnerships.until', { day: day(side.mandateUntil) })}` : ''}</td>
              <td>${number(side.mean)}${side.outOfDate ? ` (${say('page.partnerships.old')})` : ''}</td>
            </tr>`)}</tbody>
        </table>
      </div>
      <p class="quiet">${conversation.lastContent ? say('page.partnerships.met', { day: day(conversation.lastContent) }) : nothing}
        ${health?.disagreeing ? say('page.partnerships.differ', { difference: number(health.difference) }) : nothing}</p>
    </section>`;
}

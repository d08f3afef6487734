// Partnerships: both sides beside each other.

import { html, nothing, render } from './lit/lit-html.js';
import { Comments } from './comments.js';
import { toForm, toNew } from './entries.js';
import { dayOf } from './lens.js';
import { isMine } from './who.js';
import { day, list, number, say } from './words.js';

const QUESTION = `query Partnerships($filter: PartnershipFilter, $asOf: Date, $after: String) {
  partnerships(filter: $filter, asOf: $asOf, first: 25, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node {
      reason
      collaboration { id key name kind start end domains { name } }
      sides { organisation { key name } roles since mandate mandateUntil assessed outOfDate mean }
      conversation { lastContent }
      health { mean difference disagreeing }
    } }
  }
}`;

const BESIDE = `query Beside($collaboration: String!, $asOf: Date) {
  partnership(collaboration: $collaboration, asOf: $asOf) {
    sides { organisation { key name } }
    conversation { dialogues { date theme conversation setting } meetings { date name conversation setting } }
    health { criteria { criterion mean difference scores { organisation { key } score } } }
  }
  recordTypes { name fields { name label } }
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
  const beside = new Map();
  const open = async (key) => {
    if (!beside.has(key)) {
      beside.set(key, await ask(BESIDE, { collaboration: key, asOf: dayOf(lens) }));
      draw();
    }
  };
  let answer = null;
  const more = async () => {
    answer = (await ask(QUESTION, { filter, asOf: dayOf(lens), after: answer?.pageInfo.endCursor ?? null })).partnerships;
    const nodes = answer.edges.map(({ node }) => node);
    found.push(...nodes);
    await comments.read(nodes.map(({ collaboration }) => ({ thing: collaboration.id })));
    draw();
  };
  const comments = new Comments(() => draw());
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
    ${found.map((one) => partnership(one, beside.get(one.collaboration.key), open, comments))}
    ${answer.pageInfo.hasNextPage ? html`<p><button type="button" class="button" @click=${more}>${say('page.more')}</button></p>` : nothing}`, root);
  await more();
}

function partnership({ collaboration, sides, conversation, health, reason }, beside, open, comments) {
  const facts = [
    collaboration.kind,
    list(collaboration.domains.map(({ name }) => name)),
    collaboration.start ? say('page.partnerships.since', { day: day(collaboration.start) }) : say('page.partnerships.undated'),
    collaboration.end ? say('page.partnerships.until', { day: day(collaboration.end) }) : '',
  ].filter(Boolean);
  return html`
    <section class="sheet">
      <h2><a href=${toForm('Collaboration', collaboration.key)}>${collaboration.name}</a></h2>
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
              <td>${number(side.mean)}${side.outOfDate ? ` (${say('page.partnerships.old')})` : ''}
                ${isMine(side.organisation.key) ? html`<a class="score" href=${toNew('Assessment', { collaboration: collaboration.key, organisation: side.organisation.key })} aria-label=${say('page.partnerships.give-score-of', { name: side.organisation.name })}>${say('page.partnerships.give-score')}</a>` : nothing}</td>
            </tr>`)}</tbody>
        </table>
      </div>
      <p class="quiet">${conversation.lastContent ? say('page.partnerships.met', { day: day(conversation.lastContent) }) : nothing}
        ${health?.disagreeing ? say('page.partnerships.differ', { difference: number(health.difference) }) : nothing}</p>
      <details class="hanging" @toggle=${(event) => event.target.open && open(collaboration.key)}>
        <summary>${say('page.partnerships.beside')}</summary>
        ${beside ? both(beside) : html`<p>${say('page.wait')}</p>`}
        <p class="actions">
          <a class="button plain" href=${toNew('Meeting', { collaboration: collaboration.key })}>${say('page.partnerships.add-meeting')}</a>
          <a class="button plain" href=${toNew('Representation', { collaboration: collaboration.key })}>${say('page.partnerships.add-mandate')}</a>
        </p>
      </details>
      ${comments.view({ thing: collaboration.id }, collaboration.name)}
    </section>`;
}

/** When they last talked and how, and the score of every criterion from each side; where they differ most comes first. */
function both({ partnership: { sides, conversation, health }, recordTypes }) {
  const talks = [...conversation.dialogues.map((one) => ({ ...one, name: one.theme ?? say('page.partnerships.dialogue') })), ...conversation.meetings]
    .sort((a, b) => b.date.localeCompare(a.date));
  const labels = new Map(recordTypes.find(({ name }) => name === 'Assessment').fields.map(({ name, label }) => [name, label]));
  const label = (criterion) => labels.get(criterion.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase())) ?? criterion;
  const criteria = [...health?.criteria ?? []].sort((a, b) => (b.difference ?? -1) - (a.difference ?? -1));
  const how = ({ conversation: about, setting }) => [about && say(`page.conversation.${about.toLowerCase()}`), setting && say(`page.setting.${setting.toLowerCase()}`)].filter(Boolean).join(', ');
  return html`
    <h3>${say('page.partnerships.talks')}</h3>
    ${talks.length ? html`<ul>${talks.slice(0, 5).map((talk) => html`<li>${day(talk.date)}: ${talk.name}${how(talk) ? ` (${how(talk)})` : ''}</li>`)}</ul>` : html`<p>${say('page.partnerships.no-talks')}</p>`}
    <h3>${say('page.partnerships.criteria')}</h3>
    ${criteria.length ? html`
      <div class="scroll" tabindex="0" role="region" aria-label=${say('page.partnerships.criteria')}><table>
        <thead><tr><th scope="col">${say('page.partnerships.criterion')}</th>${sides.map(({ organisation }) => html`<th scope="col">${organisation.name}</th>`)}<th scope="col">${say('page.partnerships.difference')}</th></tr></thead>
        <tbody>${criteria.map(({ criterion, scores, difference }) => html`
          <tr><th scope="row">${label(criterion)}</th>
            ${sides.map(({ organisation }) => html`<td>${number(scores.find((one) => one.organisation.key === organisation.key)?.score)}</td>`)}
            <td>${difference ? html`<strong>${number(difference)}</strong>` : number(difference)}</td></tr>`)}</tbody>
      </table></div>` : html`<p>${say('page.partnerships.no-scores')}</p>`}`;
}

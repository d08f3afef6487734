// Gaps and bridges, the worst and strongest first, each with its reason, its evidence and what to do.

import { html, nothing, render } from './lit/lit-html.js';
import { linkTo } from './lens.js';
import { list, number, say } from './words.js';

const QUESTION = `query Gaps($lens: Lens!, $kinds: [GapKind!]) {
  network(lens: $lens) {
    gaps(kinds: $kinds, first: 30) { kind severity title reason action actors { key } collaborations { name } }
    bridges(first: 30) {
      reason
      ... on ActorBridge { actor { key name } }
      ... on TieBridge { tie { a { key name } b { key name } } }
      ... on CollaborationBridge { collaboration { key name } }
    }
    undecidedPairs { reason }
  }
}`;

const KINDS = ['GROUP_PAIR', 'ISOLATED', 'SINGLE_BRIDGE', 'COVERAGE', 'MANDATE', 'CONVERSATION', 'EXPIRING', 'OBSTACLE', 'HEALTH'];

export async function show(root, { ask, put }) {
  const search = new URLSearchParams(location.search);
  const kind = search.get('kind');
  const { network } = await ask(QUESTION, { kinds: kind ? [kind] : null });
  render(html`
    <h1><span>${say('page.gaps.title')}</span></h1>
    <div role="tablist" class="tabs" aria-label=${say('page.gaps.title')}>
      ${tab('', say('page.gaps.gaps', { count: network.gaps.length }), search.get('show') ?? '', put)}
      ${tab('bridges', say('page.gaps.bridges', { count: network.bridges.length }), search.get('show') ?? '', put)}
    </div>
    ${search.get('show') === 'bridges' ? bridges(network.bridges) : gaps(network, kind, put)}`, root);
}

function tab(value, text, chosen, put) {
  return html`<button type="button" role="tab" aria-selected=${value === chosen} @click=${() => put('show', value)}>${text}</button>`;
}

function gaps(network, kind, put) {
  return html`
    <div role="tabpanel">
      <p>${say('page.gaps.lead')}</p>
      <label class="field">${say('page.gaps.kind')}
        <select @change=${(event) => put('kind', event.target.value)}>
          <option value="" .selected=${!kind}>${say('page.gaps.all-kinds')}</option>
          ${KINDS.map((one) => html`<option value=${one} .selected=${one === kind}>${say(`page.gap.${one.toLowerCase().replace('_', '-')}`)}</option>`)}
        </select>
      </label>
      ${network.gaps.length ? nothing : html`<p>${say('page.gaps.none')}</p>`}
      <ol class="findings">
        ${network.gaps.map((gap) => html`
          <li class="sheet blank">
            <p class="kind">${say(`page.gap.${gap.kind.toLowerCase().replace('_', '-')}`)} · ${say('page.gaps.severity', { severity: number(gap.severity) })}</p>
            <h2>${gap.title}</h2>
            <p>${gap.reason}</p>
            <p class="action"><strong>${say('page.gaps.action')}</strong> ${gap.action}</p>
            ${gap.collaborations.length ? html`<p class="quiet">${say('page.gaps.evidence', { names: list(gap.collaborations.map(({ name }) => name)) })}</p>` : nothing}
            ${gap.actors.length ? html`<p><a href=${linkTo('/map', { parties: gap.actors.map(({ key }) => key).join(',') })}>${say('page.on-map')}</a></p>` : nothing}
          </li>`)}
      </ol>
      ${network.undecidedPairs.length ? html`
        <h2>${say('page.gaps.undecided')}</h2>
        <ul>${network.undecidedPairs.map(({ reason }) => html`<li>${reason}</li>`)}</ul>` : nothing}
    </div>`;
}

function bridges(all) {
  return html`
    <div role="tabpanel">
      <p>${say('page.gaps.bridges-lead')}</p>
      ${all.length ? nothing : html`<p>${say('page.gaps.no-bridges')}</p>`}
      <ol class="findings">
        ${all.map((bridge) => {
          const ends = bridge.actor ? [bridge.actor] : bridge.tie ? [bridge.tie.a, bridge.tie.b] : [];
          return html`
            <li class="sheet blue">
              <p class="kind">${say(bridge.actor ? 'page.bridge.actor' : bridge.tie ? 'page.bridge.tie' : 'page.bridge.collaboration')}</p>
              <h2>${ends.length ? ends.map(({ name }) => name).join(' – ') : bridge.collaboration.name}</h2>
              <p>${bridge.reason}</p>
              ${ends.length ? html`<p><a href=${linkTo('/map', { parties: ends.map(({ key }) => key).join(',') })}>${say('page.on-map')}</a></p>` : nothing}
            </li>`;
        })}
      </ol>
    </div>`;
}

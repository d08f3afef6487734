// Gaps and bridges, the worst and strongest first, each with its reason, its evidence and what to do.

import { html, nothing, render } from './lit/lit-html.js';
import { Comments } from './comments.js';
import { linkTo } from './lens.js';
import { steps, storing } from './steps.js';
import { mayEdit } from './who.js';
import { list, number, say } from './words.js';

const QUESTION = `query Gaps($lens: Lens!, $kinds: [GapKind!]) {
  network(lens: $lens) {
    asOf
    gaps(kinds: $kinds, first: 30) {
      key kind severity title reason action actors { key name } collaborations { name }
    }
    bridges(first: 30) {
      key reason
      ... on ActorBridge { actor { key name } }
      ... on TieBridge { tie { a { key name } b { key name } } }
      ... on CollaborationBridge { collaboration { key name } }
    }
    undecidedPairs { reason }
  }
}`;

const TAKEN_UP = `query TakenUp($lens: Lens!) {
  network(lens: $lens) { takenUp { gap open steps { key version action due status owner { key name } } } }
}`;

const KINDS = ['GROUP_PAIR', 'ISOLATED', 'SINGLE_BRIDGE', 'COVERAGE', 'MANDATE', 'CONVERSATION', 'EXPIRING', 'OBSTACLE', 'HEALTH'];

export async function show(root, { ask, put, look, lens }) {
  const search = new URLSearchParams(location.search);
  const kind = search.get('kind');
  const [{ network }, { network: { takenUp } }] = await Promise.all([ask(QUESTION, { kinds: kind ? [kind] : null }), ask(TAKEN_UP)]);
  const { after, told } = storing(ask, () => look(lens));
  const comments = new Comments(() => draw());
  await comments.read([...network.gaps.map(({ key: gap }) => ({ gap })), ...network.bridges.map(({ key: bridge }) => ({ bridge }))]);
  const draw = () => render(html`
    <h1><span>${say('page.gaps.title')}</span></h1>
    ${told}
    <div role="tablist" class="tabs" aria-label=${say('page.gaps.title')}>
      ${tab('', say('page.gaps.gaps', { count: network.gaps.length }), search.get('show') ?? '', put)}
      ${tab('bridges', say('page.gaps.bridges', { count: network.bridges.length }), search.get('show') ?? '', put)}
    </div>
    ${search.get('show') === 'bridges' ? bridges(network.bridges, comments) : gaps(network, kind, put, after, takenUp, comments)}`, root);
  draw();
}

function tab(value, text, chosen, put) {
  return html`<button type="button" role="tab" aria-selected=${value === chosen} @click=${() => put('show', value)}>${text}</button>`;
}

function gaps(network, kind, put, after, takenUp, comments) {
  const stepsOf = new Map(takenUp.map((one) => [one.gap, one.steps]));
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
        ${network.gaps.map((one) => ({ ...one, steps: stepsOf.get(one.key) ?? [] })).map((gap) => html`
          <li class="sheet blank">
            <p class="kind">${say(`page.gap.${gap.kind.toLowerCase().replace('_', '-')}`)} · ${say('page.gaps.severity', { severity: number(gap.severity) })}</p>
            <h2>${gap.title}</h2>
            <p>${gap.reason}</p>
            <p class="action"><strong>${say('page.gaps.action')}</strong> ${gap.action}</p>
            ${gap.collaborations.length ? html`<p class="quiet">${say('page.gaps.evidence', { names: list(gap.collaborations.map(({ name }) => name)) })}</p>` : nothing}
            ${gap.actors.length ? html`<p><a href=${linkTo('/map', { parties: gap.actors.map(({ key }) => key).join(',') })}>${say('page.on-map')}</a></p>` : nothing}
            ${gap.steps.length || mayEdit ? html`<details class="hanging" ?open=${gap.steps.length > 0}>
              <summary>${gap.steps.length ? say('page.gaps.taken-up', { count: gap.steps.length }) : say('page.gaps.take-up')}</summary>
              ${steps(gap.steps, { gap: gap.key }, gap.title, network.asOf, after, { action: gap.steps.length ? '' : gap.action, owners: gap.actors })}
            </details>` : nothing}
            ${comments.view({ gap: gap.key }, gap.title)}
          </li>`)}
      </ol>
      ${closed(takenUp, network.asOf, after)}
      ${network.undecidedPairs.length ? html`
        <h2>${say('page.gaps.undecided')}</h2>
        <ul>${network.undecidedPairs.map(({ reason }) => html`<li>${reason}</li>`)}</ul>` : nothing}
    </div>`;
}

/** What was done about gaps that are not there any more. */
function closed(takenUp, asOf, after) {
  const gone = takenUp.filter(({ open }) => !open);
  return gone.length ? html`
    <h2>${say('page.gaps.closed')}</h2>
    <p>${say('page.gaps.closed-lead')}</p>
    ${gone.map((one) => html`<section class="sheet green"><h3>${one.gap.replace(/^[^:]*: /, '')}</h3>${steps(one.steps, { gap: one.gap }, one.gap, asOf, after)}</section>`)}` : nothing;
}

function bridges(all, comments) {
  return html`
    <div role="tabpanel">
      <p>${say('page.gaps.bridges-lead')}</p>
      ${all.length ? nothing : html`<p>${say('page.gaps.no-bridges')}</p>`}
      <ol class="findings">
        ${all.map((bridge) => {
          const ends = bridge.actor ? [bridge.actor] : bridge.tie ? [bridge.tie.a, bridge.tie.b] : [];
          const name = ends.length ? ends.map((end) => end.name).join(' – ') : bridge.collaboration.name;
          return html`
            <li class="sheet blue">
              <p class="kind">${say(bridge.actor ? 'page.bridge.actor' : bridge.tie ? 'page.bridge.tie' : 'page.bridge.collaboration')}</p>
              <h2>${name}</h2>
              <p>${bridge.reason}</p>
              ${ends.length ? html`<p><a href=${linkTo('/map', { parties: ends.map(({ key }) => key).join(',') })}>${say('page.on-map')}</a></p>` : nothing}
              ${comments.view({ bridge: bridge.key }, name)}
            </li>`;
        })}
      </ol>
    </div>`;
}

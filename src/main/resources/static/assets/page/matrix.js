// Groups by groups: the ties there are beside those that chance would give, as a table with colours. Regions by domains: who works there.

import { html, nothing, render } from './lit/lit-html.js';
import { linkTo } from './lens.js';
import { number, say } from './words.js';

const QUESTION = `query Matrix($lens: Lens!) {
  network(lens: $lens) {
    groups { key name actors }
    matrix { a { key name } b { key name } ties expectedTies ratio zScore pValue sharedActors sharedCollaborations carriers(first: 5) { name } }
    groupConnections { a { key } b { key } parties reason }
    coverage { region domain { key name } actors collaborations }
  }
}`;

const MOST_GROUPS = 40;

export async function show(root, { ask }) {
  const { network } = await ask(QUESTION);
  const pairs = new Map();
  network.matrix.forEach((pair) => {
    pairs.set(`${pair.a.key}\n${pair.b.key}`, pair);
    pairs.set(`${pair.b.key}\n${pair.a.key}`, pair);
  });
  const connected = new Map();
  network.groupConnections.forEach((connection) => {
    connected.set(`${connection.a.key}\n${connection.b.key}`, connection);
    connected.set(`${connection.b.key}\n${connection.a.key}`, connection);
  });
  const groups = network.groups.filter((group) => group.actors > 0);
  let chosen = null;
  const draw = () => render(
    page(groups.slice(0, MOST_GROUPS), groups.length, pairs, connected, network.coverage, chosen, (key) => {
      chosen = key;
      draw();
    }),
    root,
  );
  draw();
}

function page(groups, all, pairs, connected, coverage, chosen, choose) {
  return html`
    <h1><span>${say('page.matrix.title')}</span></h1>
    <p>${say('page.matrix.lead')}</p>
    ${groups.length < 2 ? html`<p>${say('page.matrix.too-few')}</p>` : heat(groups, pairs, chosen, choose)}
    ${all > groups.length ? html`<p>${say('page.matrix.cut', { shown: groups.length, all })}</p>` : nothing}
    <div aria-live="polite">${chosen ? evidence(pairs.get(chosen), connected.get(chosen)) : nothing}</div>
    ${coverage.length ? html`
      <h2>${say('page.matrix.coverage')}</h2>
      <p>${say('page.matrix.coverage-lead')}</p>
      ${regions(coverage)}` : nothing}`;
}

function heat(groups, pairs, chosen, choose) {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${say('page.matrix.title')}>
      <table class="heat">
        <caption>${say('page.matrix.caption')}</caption>
        <thead><tr><td></td>${groups.map((group) => html`<th scope="col"><span>${group.name}</span></th>`)}</tr></thead>
        <tbody>${groups.map((row, i) => html`
          <tr>
            <th scope="row">${row.name}</th>
            ${groups.map((column, j) => {
              if (j > i) {
                return html`<td class="none"></td>`;
              }
              const key = `${row.key}\n${column.key}`;
              const pair = pairs.get(key);
              return pair ? cell(key, pair, chosen === key, choose) : html`<td class="none"></td>`;
            })}
          </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="legend"><span class="few3">−</span> ${say('page.matrix.fewer')} <span class="same">≈</span> ${say('page.matrix.same')} <span class="many3">+</span> ${say('page.matrix.more')}</p>`;
}

function cell(key, pair, chosen, choose) {
  const told = say('page.matrix.cell', {
    a: pair.a.name, b: pair.b.name, ties: number(pair.ties), expected: number(pair.expectedTies),
  });
  return html`
    <td class=${level(pair)}>
      <button type="button" aria-pressed=${chosen} aria-label=${told} title=${told} @click=${() => choose(key)}>
        ${sign(pair)}${number(Math.round(pair.ties * 10) / 10)}
      </button>
    </td>`;
}

/** Only what is further from chance than chance itself goes gets a colour; a sign says it without colours. */
function level({ ratio, pValue }) {
  if (ratio === null || pValue === null || pValue > 0.05) {
    return 'same';
  }
  const steps = Math.abs(Math.log2(Math.max(ratio, 0.05)));
  return (ratio < 1 ? 'few' : 'many') + (steps < 0.5 ? 1 : steps < 1.2 ? 2 : 3);
}

function sign(pair) {
  const is = level(pair);
  return is.startsWith('few') ? '− ' : is.startsWith('many') ? '+ ' : '';
}

function evidence(pair, connection) {
  return html`
    <section class="sheet" aria-labelledby="pair">
      <h2 id="pair">${pair.a.key === pair.b.key ? say('page.matrix.within', { name: pair.a.name })
        : say('page.matrix.pair', { a: pair.a.name, b: pair.b.name })}</h2>
      <p>${say('page.matrix.compared', { ties: number(pair.ties), expected: number(pair.expectedTies) })}
        ${pair.pValue === null ? nothing : say(pair.pValue > 0.05 ? 'page.matrix.chance' : 'page.matrix.no-chance', { p: number(pair.pValue) })}</p>
      ${connection ? html`<p>${connection.reason}</p>` : nothing}
      <p>${say('page.matrix.shared', { actors: pair.sharedActors, collaborations: pair.sharedCollaborations })}</p>
      ${pair.carriers.length ? html`<p>${say('page.matrix.carriers')}</p><ul>${pair.carriers.map(({ name }) => html`<li>${name}</li>`)}</ul>` : nothing}
      <p><a href=${linkTo('/map', { groups: `${pair.a.key},${pair.b.key}` })}>${say('page.on-map')}</a></p>
    </section>`;
}

function regions(coverage) {
  const columns = [...new Map(coverage.map(({ domain }) => [domain.key, domain])).values()];
  const rows = [...new Set(coverage.map(({ region }) => region))];
  const cells = new Map(coverage.map((one) => [`${one.region}\n${one.domain.key}`, one]));
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${say('page.matrix.coverage')}>
      <table class="heat">
        <caption>${say('page.matrix.coverage-caption')}</caption>
        <thead><tr><td></td>${columns.map((domain) => html`<th scope="col"><span>${domain.name}</span></th>`)}</tr></thead>
        <tbody>${rows.map((region) => html`
          <tr><th scope="row">${region}</th>
            ${columns.map((domain) => {
              const one = cells.get(`${region}\n${domain.key}`);
              return html`<td class=${!one || (!one.actors && !one.collaborations) ? 'empty' : one.collaborations ? 'many2' : 'same'}>
                ${one ? `${number(one.actors)} / ${number(one.collaborations)}` : '0 / 0'}</td>`;
            })}
          </tr>`)}
        </tbody>
      </table>
    </div>`;
}

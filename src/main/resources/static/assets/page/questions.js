// The questions that strategists have, as sentences with blanks. Each is a question to the API, which can be seen and taken along.

import { html, nothing, render } from './lit/lit-html.js';
import { ask as askApi, Refused } from './api.js';
import { toNew } from './entries.js';
import { lensOf, linkTo, stayAt } from './lens.js';
import { Seating } from './seating.js';
import { isMine, isShared, mayEdit } from './who.js';
import { day, list, number, say, share } from './words.js';

const mayMake = mayEdit && !isShared;

/** Where it is written down what became of an introduction. */
const toAcquaintance = ({ a, b, through }, { actors }) => toNew('Acquaintance', {
  date: new Date().toLocaleDateString('sv-SE'),
  ...actors === 'STAKEHOLDER'
    ? { stakeholders: [a.key, b.key] }
    : { organisations: [a.key, b.key], ...through ? { through: through.key } : {} },
});

/** A report on paper, of what is seen. */
const report = (name, more = {}) => `/api/reports/${name}.pdf?${new URLSearchParams({ ...more, lens: JSON.stringify(lensOf()), lang: document.documentElement.lang })}`;

/** Those about the whole network. */
const REPORTS = ['advice', 'cross-domain', 'vulnerability'];

/** Between two looks at what takes long, in milliseconds. */
const NEXT_LOOK = 500;

const LIST = `query Blanks($lens: Lens!) {
  network(lens: $lens) { groups { key name actors } drawing { keys names kind groups } }
  collaborations(first: 100, orderBy: NAME) { edges { node { key name } } }
  interventions(first: 100) { edges { node { key name start } } }
}`;

/**
 * A question: its blanks, what is asked, and how the answer is told.
 * A blank is a group, several groups, a party, several parties or none (as the record has it), a kind, a collaboration, an intervention, what is counted, a day, a number or a text.
 * What takes long is begun with another question, and then asked for until it is there. With a plan of tables more is done.
 */
const QUESTIONS = {
  invite: {
    blanks: { groups: 'groups' },
    query: `query Invite($lens: Lens!, $groups: [String!]!) {
  network(lens: $lens) { invite(groups: $groups) { actor { key name } stakeholders { name } groups { name } reason } }
}`,
    told: ({ network }) => ({
      said: [say('page.q.invite.said', { count: network.invite.length })],
      columns: ['party', 'people', 'groups', 'why'],
      rows: network.invite.map((one) => [party(one.actor), list(one.stakeholders.map(({ name }) => name)), list(one.groups.map(({ name }) => name)), one.reason]),
    }),
  },
  breaks: {
    blanks: { party: 'party' },
    query: `query Breaks($lens: Lens!, $without: Lens!) {
  comparison(before: $lens, after: $without) {
    reason tiesLost(first: 100) { a b crossGroup }
    before { ties components isolates crossGroupShare } after { ties components isolates crossGroupShare }
  }
}`,
    variables: ({ party: key }, lens) => ({ without: { ...lens, changes: [...(lens.changes ?? []), { removeActor: key }] } }),
    told: ({ comparison }, { names }) => ({
      said: [comparison.reason],
      columns: ['measure', 'before', 'after'],
      rows: beforeAfter(comparison),
      more: { columns: ['from', 'to', 'cross'], rows: comparison.tiesLost.map((tie) => [named(names, tie.a), named(names, tie.b), yes(tie.crossGroup)]) },
    }),
  },
  joins: {
    blanks: { party: 'party', collaboration: 'collaboration' },
    query: `query Joins($lens: Lens!, $with: Lens!) {
  comparison(before: $lens, after: $with) {
    reason tiesGained(first: 100) { a b crossGroup }
    before { ties components isolates crossGroupShare } after { ties components isolates crossGroupShare }
  }
}`,
    variables: ({ party: actor, collaboration }, lens) => ({
      with: { ...lens, changes: [...(lens.changes ?? []), { addParticipant: { collaboration, actor } }] },
    }),
    told: ({ comparison }, { names }) => ({
      said: [comparison.reason],
      columns: ['measure', 'before', 'after'],
      rows: beforeAfter(comparison),
      more: { columns: ['from', 'to', 'cross'], rows: comparison.tiesGained.map((tie) => [named(names, tie.a), named(names, tie.b), yes(tie.crossGroup)]) },
    }),
  },
  without: {
    blanks: { kind: 'kind', toKind: 'kind' },
    query: `query Without($lens: Lens!, $kind: String!, $toKind: String!) {
  network(lens: $lens) { withoutTie(kind: $kind, toKind: $toKind, first: 100) { actor { key name } reason action } }
}`,
    told: ({ network }) => ({
      said: [say('page.q.without.said', { count: network.withoutTie.length })],
      columns: ['party', 'why', 'what'],
      rows: network.withoutTie.map((one) => [party(one.actor), one.reason, one.action]),
    }),
  },
  since: {
    blanks: { day: 'day' },
    query: `query Since($day: Date!) { changesSince(day: $day, first: 100) { totalCount edges { node { kind day reason } } } }`,
    told: ({ changesSince }) => ({
      said: [say('page.q.since.said', { count: changesSince.totalCount })],
      columns: ['day', 'why'],
      rows: changesSince.edges.map(({ node }) => [day(node.day), node.reason]),
    }),
  },
  mandate: {
    blanks: {},
    query: `query Mandates { partnerships(filter: { withoutMandate: true }, first: 100) { totalCount edges { node { collaboration { name } reason } } } }`,
    told: ({ partnerships }) => ({
      said: [say('page.q.mandate.said', { count: partnerships.totalCount })],
      columns: ['collaboration', 'why'],
      rows: partnerships.edges.map(({ node }) => [node.collaboration.name, node.reason]),
    }),
  },
  meet: {
    blanks: { party: 'party' },
    query: `query Meet($lens: Lens!, $party: String!) {
  network(lens: $lens) { introductions(for: [$party]) { a { key name } b { key name } through { key name } likelihood reason } }
}`,
    told: ({ network }, { asked, lens }) => ({
      said: [say('page.q.meet.said', { count: network.introductions.length })],
      columns: ['party', 'via', 'chance', 'why', ...mayMake ? ['became'] : []],
      rows: network.introductions.map((one) => [
        party(one.a.key === asked.party ? one.b : one.a),
        one.through && party(one.through),
        share(one.likelihood),
        one.reason,
        ...mayMake ? [[one.a, one.b].some(({ key }) => isMine(key)) ? { text: say('page.q.meet.became'), address: toAcquaintance(one, lens) } : ''] : [],
      ]),
    }),
  },
  missed: {
    blanks: {},
    query: `query Missed($lens: Lens!) {
  network(lens: $lens) { stressTest(together: 2, first: 10) { actors { name } pairsLost reason backups { reason } vacantRoles { reason } displaced { reason } } }
}`,
    told: ({ network }) => ({
      said: [say('page.q.missed.said', { count: network.stressTest.length })],
      columns: ['party', 'why', 'what'],
      rows: network.stressTest.map((one) => [list(one.actors.map(({ name }) => name)), one.reason, { lines: [one.backups[0], ...one.vacantRoles, one.displaced].filter(Boolean).map(({ reason }) => reason) }]),
    }),
  },
  core: {
    blanks: { groups: 'groups' },
    query: `query Core($lens: Lens!, $groups: [String!]!) {
  network(lens: $lens) { coreGroup(share: 0.8, groups: $groups) { members { actor { key name } mandated alone { key } } reason } }
}`,
    told: ({ network }) => ({
      said: [network.coreGroup.reason],
      columns: ['party', 'mandate', 'alone'],
      rows: network.coreGroup.members.map((one) => [party(one.actor), yes(one.mandated), number(one.alone.length)]),
    }),
  },
  ways: {
    blanks: {},
    query: `query Ways($lens: Lens!) {
  network(lens: $lens) { gatekeepings(first: 10) { fromKind kind toKind pairs gatekeepers(first: 1) { actor { key name } reason } } }
}`,
    told: ({ network: { gatekeepings } }) => ({
      said: [say('page.q.ways.said', { count: gatekeepings.length })],
      columns: ['from', 'kind', 'to', 'pairs', 'busiest', 'why'],
      rows: gatekeepings.map((one) => [one.fromKind, one.kind, one.toKind, number(one.pairs), ...one.gatekeepers.map(({ actor, reason }) => [party(actor), reason])[0]]),
    }),
  },
  gates: {
    blanks: { fromKind: 'kind', kind: 'kind', toKind: 'kind' },
    query: `query Gates($lens: Lens!, $fromKind: String!, $kind: String!, $toKind: String!) {
  network(lens: $lens) { gatekeeping(fromKind: $fromKind, kind: $kind, toKind: $toKind) { reason } gatekeepers(fromKind: $fromKind, kind: $kind, toKind: $toKind) { actor { key name } share reason } }
}`,
    told: ({ network }) => ({
      said: [network.gatekeeping.reason, ...network.gatekeepers.length ? [say('page.q.gates.said', { count: network.gatekeepers.length })] : []],
      columns: ['party', 'share', 'why'],
      rows: network.gatekeepers.map((one) => [party(one.actor), share(one.share), one.reason]),
    }),
  },
  tables: {
    blanks: { groups: 'groups', tables: 'number', seats: 'number', rounds: 'number' },
    usual: { tables: 8, seats: 6, rounds: 3 },
    begin: `mutation PlanTables($lens: Lens!, $input: PlanMeetingInput!) { planMeeting(lens: $lens, input: $input) { id } }`,
    query: `query PlannedTables($id: ID!) {
  computation(id: $id) { status progress plan { reason rules { broken reason } rounds { tables { number reason actors { key name } } } } }
}`,
    seating: true,
    variables: ({ groups, tables, seats, rounds }, lens, { keys, groups: groupsOf }, fixed) => ({
      lens,
      input: {
        participants: keys.filter((key, i) => groupsOf[i].some((group) => groups.includes(group))),
        tables: Number(tables),
        seats: Number(seats),
        rounds: Number(rounds),
        fixed,
      },
    }),
    told: ({ id, plan }) => ({
      said: [plan.reason, ...plan.rules.filter(({ broken }) => broken).map(({ reason }) => reason)],
      columns: ['round', 'tablenumber', 'sits', 'why'],
      rows: plan.rounds.flatMap((round, i) => round.tables.filter(({ actors }) => actors.length)
        .map((one) => [number(i + 1), number(one.number), list(one.actors.map(({ name }) => name), one.actors.length), one.reason])),
      file: [report('programme', { key: id }), say('page.q.tables.file')],
    }),
  },
  effect: {
    blanks: { intervention: 'intervention', counted: 'counted' },
    query: `query EffectBeside($lens: Lens!, $intervention: String!, $counted: EffectMeasure!) {
  intervention(key: $intervention) { effectBeside(lens: $lens, measure: $counted) { reason groups(first: 20) { group { name } parties partners change } } }
}`,
    told: ({ intervention: { effectBeside: effect } }, { asked }) => ({
      said: [effect.reason, ...effect.groups.length ? [say('page.q.effect.said')] : []],
      columns: ['group', 'ofgroup', 'partners', 'change'],
      rows: effect.groups.map((one) => [one.group.name, number(one.parties), number(tenths(one.partners)), number(tenths(one.change))]),
      file: isShared ? null : [report('effect', { key: asked.intervention }), say('page.q.effect.file')],
    }),
  },
  sure: {
    blanks: { silent: 'parties' },
    query: `query Sure($lens: Lens!, $silent: [String!]) {
  network(lens: $lens) { confidence(silent: $silent) { reason figures { reason } ranks(first: 10) { share reason } gaps(first: 10) { holds reason } } }
}`,
    told: ({ network: { confidence } }) => ({
      said: [confidence.reason, ...confidence.figures.map((one) => one.reason)],
      columns: ['sure', 'why'],
      rows: [...confidence.ranks.map((one) => [share(one.share), one.reason]), ...confidence.gaps.map((one) => [share(one.holds), one.reason])],
    }),
  },
  ask: {
    blanks: { silent: 'parties' },
    query: `query Ask($lens: Lens!, $silent: [String!]) {
  network(lens: $lens) { confidence(silent: $silent) { reason } nextQuestions(silent: $silent) { actor { key name } shrinks reason } }
}`,
    told: ({ network }) => ({
      said: [network.confidence.reason],
      columns: ['party', 'shrinks', 'why'],
      rows: network.nextQuestions.map((one) => [party(one.actor), share(one.shrinks), one.reason]),
    }),
  },
  route: {
    blanks: { party: 'party', other: 'party' },
    query: `query Route($lens: Lens!, $party: String!, $other: String!) {
  network(lens: $lens) { routes(from: $party, to: $other) { reason actors { key name } } }
}`,
    told: ({ network }) => ({
      said: [say('page.q.route.said', { count: network.routes.length })],
      columns: ['route', 'why'],
      rows: network.routes.map(({ actors, reason }) => [{ route: actors.map(({ key }) => key), name: actors.map(({ name }) => name).join(' – ') }, reason]),
    }),
  },
  communities: {
    blanks: {},
    query: `query Communities($lens: Lens!) {
  network(lens: $lens) { communities { number size groups { group { name } share } actors(first: 5) { name } } }
}`,
    told: ({ network }) => ({
      said: [say('page.q.communities.said', { count: network.communities.filter(({ size }) => size > 1).length })],
      columns: ['community', 'size', 'groups'],
      rows: network.communities.filter(({ size }) => size > 1).map(({ number: community, size, groups, actors }) => [
        { community, name: list(actors.map(({ name }) => name), 5, size) },
        number(size),
        list(groups.map((one) => `${one.group.name} (${share(one.share)})`)),
      ]),
    }),
  },
  table: {
    blanks: { groups: 'groups' },
    query: `query Table($lens: Lens!, $groups: [String!]!) {
  network(lens: $lens) { connectingTable(groups: $groups) { actors { key name } reason } }
}`,
    told: ({ network }) => ({
      said: [network.connectingTable.reason],
      columns: ['party'],
      rows: network.connectingTable.actors.map((actor) => [party(actor)]),
    }),
  },
  knows: {
    blanks: { text: 'text', party: 'party' },
    query: `query Knows($lens: Lens!, $text: String!, $party: String!) {
  network(lens: $lens) { expertise(text: $text, from: $party, steps: 3) { actor { key name } steps via { name } matches { expertise } } }
}`,
    told: ({ network }) => ({
      said: [say('page.q.knows.said', { count: network.expertise.length })],
      columns: ['party', 'expertise', 'steps', 'via'],
      rows: network.expertise.map((one) => [party(one.actor), list(one.matches.map(({ expertise }) => expertise)), number(one.steps), list(one.via.map(({ name }) => name))]),
    }),
  },
  reach: {
    blanks: { party: 'party', kind: 'kind' },
    query: `query Reach($lens: Lens!, $party: String!, $kind: String!) {
  network(lens: $lens) { reach(key: $party, kind: $kind) { reason notReachedActors(first: 100) { key name } } }
}`,
    told: ({ network }) => ({
      said: [network.reach.reason],
      columns: ['not-reached'],
      rows: network.reach.notReachedActors.map((actor) => [party(actor)]),
    }),
  },
  firm: {
    blanks: {},
    query: `query Firm($lens: Lens!) { network(lens: $lens) { groupConnections { a { name } b { name } parties reason } } }`,
    told: ({ network }) => ({
      said: [say('page.q.firm.said', { count: network.groupConnections.length })],
      columns: ['groups', 'parties', 'why'],
      rows: [...network.groupConnections]
        .sort((a, b) => (a.parties ?? Infinity) - (b.parties ?? Infinity))
        .map((one) => [`${one.a.name} – ${one.b.name}`, number(one.parties), one.reason]),
    }),
  },
};

export async function show(root, { ask, lens, signal }) {
  const known = await ask(LIST);
  if (signal.aborted) {
    return;
  }
  const { drawing } = known.network;
  const things = {
    groups: known.network.groups.filter(({ actors }) => actors).map(({ key, name }) => [key, name]),
    party: drawing.keys.map((key, i) => [key, drawing.names[i]]).sort((a, b) => a[1].localeCompare(b[1])),
    kind: [...new Set(drawing.kind.filter(Boolean))].sort().map((kind) => [kind, kind]),
    collaboration: known.collaborations.edges.map(({ node }) => [node.key, node.name]),
    counted: ['PARTNERS_ACROSS', 'PARTNERS', 'GROUPS'].map((one) => [one, say(`page.counted.${one.toLowerCase().replace('_', '-')}`)]),
    intervention: known.interventions.edges.filter(({ node }) => node.start).map(({ node }) => [node.key, node.name]),
  };
  things.parties = things.party;
  const names = new Map(things.party);
  const search = new URLSearchParams(location.search);
  let asked = QUESTIONS[search.get('q')] ? search.get('q') : null;
  let values = asked ? valuesOf(asked, search, things) : {};
  let answer = null;
  let problem = null;
  let busy = false;
  let progress = null;
  const seating = new Seating({ draw: () => draw(), again: () => send(), lens });

  const draw = () => render(page(), root);
  const choose = (name) => {
    asked = name;
    values = valuesOf(name, new URLSearchParams(), things);
    answer = null;
    problem = null;
    seating.clear();
    draw();
  };
  const send = async (event) => {
    event?.preventDefault();
    const question = QUESTIONS[asked];
    const next = new URLSearchParams(location.search);
    next.set('q', asked);
    Object.entries(values).forEach(([name, value]) => next.set(name, [].concat(value).join(',')));
    stayAt(`${location.pathname}?${next}`);
    busy = true;
    problem = null;
    draw();
    try {
      const found = await (question.begin ? computed(question) : ask(question.query, variables()));
      if (signal.aborted) {
        return;
      }
      answer = question.told(found, { names, asked: values, lens });
      if (question.seating) {
        seating.take(found.plan);
      }
    } catch (refused) {
      answer = question.seating ? answer : null;
      problem = refused.message;
    }
    busy = false;
    progress = null;
    draw();
    root.querySelector('#answer')?.focus({ preventScroll: true });
  };
  const variables = () => {
    const question = QUESTIONS[asked];
    return question.variables ? question.variables(values, lens, drawing, seating.fixed) : filled(QUESTIONS[asked].blanks, values);
  };
  /** Begins what takes long, and shows how far it is until it has ended. */
  const computed = async (question) => {
    const { planMeeting: { id } } = await askApi(question.begin, variables(), signal);
    for (;;) {
      const { computation } = await askApi(question.query, { id }, signal);
      if (!['QUEUED', 'RUNNING'].includes(computation?.status)) {
        if (!computation?.plan) {
          throw new Refused(say('page.q.ended'));
        }
        return { id, ...computation };
      }
      progress = computation.progress;
      draw();
      await new Promise((next) => setTimeout(next, NEXT_LOOK));
    }
  };

  const page = () => html`
    <h1><span>${say('page.questions.title')}</span></h1>
    ${isShared ? nothing : html`<p>${say('page.questions.lead')}</p>`}
    <ul class="questions">
      ${Object.keys(QUESTIONS).filter((name) => !isShared || name === asked).map((name) => html`
        <li>${isShared ? html`<p class="question">${sentence(name, (blank) => html`<em>${shown(QUESTIONS[name].blanks[blank], values[blank])}</em>`)}</p>` : name === asked ? html`
          <form class="sheet" @submit=${send}>
            <p class="question">${sentence(name, (blank) => field(blank, QUESTIONS[name].blanks[blank]))}</p>
            <button class="button" ?disabled=${busy}>${say('page.questions.ask')}</button>
          </form>` : html`<button type="button" class="question" @click=${() => choose(name)}>${sentence(name, (blank) => html`<em>[${say(`page.blank.${blank.toLowerCase()}`)}]</em>`)}</button>`}
        </li>
        ${name === asked ? html`<li id="answer" tabindex="-1" aria-live="polite">
          ${busy ? html`<p class="busy">${say('page.busy')}${progress === null ? nothing : html` <progress max="1" .value=${progress} aria-label=${say('page.busy')}></progress>`}</p>` : nothing}
          ${problem ? html`<p role="alert">${problem}</p>` : nothing}
          ${answer && !busy ? told(answer, QUESTIONS[name].query, QUESTIONS[name].seating ? seating.shown() : nothing) : nothing}</li>` : nothing}`)}
    </ul>
    ${isShared ? nothing : html`<h2>${say('page.questions.paper')}</h2>
    <p>${say('page.questions.paper.lead')}</p>
    <ul class="papers">${REPORTS.map((name) => html`<li><a href=${report(name)}>${say(`page.report.${name}`)}</a></li>`)}</ul>`}`;

  const shown = (type, value) => {
    if (type === 'parties' && !value.length) {
      return say('page.q.recorded');
    }
    const known = new Map(things[type]);
    return type === 'day' ? day(value) : list([].concat(value).map((one) => known.get(one) ?? one));
  };

  const field = (blank, type) => {
    const label = say(`page.blank.${blank.toLowerCase()}`);
    const set = (value) => {
      seating.clear();
      values = { ...values, [blank]: value };
    };
    if (type === 'number') {
      return html`<input required type="number" min="1" max="300" aria-label=${label} .value=${values[blank]} @input=${(event) => set(event.target.value)}> ${label}`;
    }
    if (type === 'day' || type === 'text') {
      return html`<input required type=${type === 'day' ? 'date' : 'text'} aria-label=${label} placeholder=${label} .value=${values[blank]} @input=${(event) => set(event.target.value)}>`;
    }
    return html`<select ?required=${type !== 'parties'} aria-label=${label} ?multiple=${several(type)} size=${several(type) ? Math.min(6, things[type].length) : 1}
      @change=${(event) => set(several(type) ? [...event.target.selectedOptions].map(({ value }) => value) : event.target.value)}>
      ${things[type].map(([key, name]) => html`<option value=${key} .selected=${[].concat(values[blank]).includes(key)}>${name}</option>`)}</select>`;
  };

  draw();
  if (asked && Object.entries(QUESTIONS[asked].blanks).every(([blank, type]) => ['parties', 'counted'].includes(type) || search.get(blank))) {
    await send();
  }
}

const several = (type) => ['groups', 'parties'].includes(type);

/** What was filled in; of parties that nobody chose nothing is said. */
const filled = (blanks, values) => Object.fromEntries(Object.entries(values)
  .map(([blank, value]) => [blank, blanks[blank] === 'parties' && !value.length ? null : value]));

/** The sentence of a question, with something in place of each of its blanks. */
function sentence(name, fill) {
  const blanks = Object.keys(QUESTIONS[name].blanks);
  const text = say(`page.q.${name}`, Object.fromEntries(blanks.map((blank) => [blank, `\u0001${blank}\u0001`])));
  return text.split('\u0001').map((part) => (blanks.includes(part) ? fill(part) : part));
}

/** What stands in the address, or what comes first. */
function valuesOf(name, search, things) {
  return Object.fromEntries(Object.entries(QUESTIONS[name].blanks).map(([blank, type], i) => {
    const given = search.get(blank);
    if (type === 'parties') {
      return [blank, given ? given.split(',') : []];
    }
    if (type === 'groups') {
      return [blank, given ? given.split(',') : things.groups.slice(0, 2).map(([key]) => key)];
    }
    if (type === 'number') {
      return [blank, given ?? QUESTIONS[name].usual[blank]];
    }
    if (type === 'day') {
      return [blank, given ?? `${new Date().getUTCFullYear()}-01-01`];
    }
    const usual = type === 'counted' ? 0 : i;
    return [blank, given ?? (type === 'text' ? '' : (things[type][Math.min(usual, things[type].length - 1)]?.[0] ?? ''))];
  }));
}

function told({ said, columns, rows, more, file }, query, further) {
  return html`
    <section class="sheet green">
      ${said.map((text) => html`<p class="lead">${text}</p>`)}
      ${table(columns, rows)}
      ${more?.rows.length ? table(more.columns, more.rows) : nothing}
      <p class="actions">
        <button type="button" class="button plain" @click=${() => download(columns, rows)}>${say('page.questions.csv')}</button>
        ${file ? html`<a class="button plain" href=${file[0]}>${file[1]}</a>` : nothing}
      </p>
      ${further}
      <details><summary>${say('page.questions.query')}</summary><pre tabindex="0"><code>${query}</code></pre></details>
    </section>`;
}

export function table(columns, rows) {
  return rows.length ? html`
    <div class="scroll" tabindex="0" role="region" aria-label=${columns.map((column) => say(`page.column.${column}`)).join(', ')}><table>
      <thead><tr>${columns.map((column) => html`<th scope="col">${say(`page.column.${column}`)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${shownIn(cell)}</td>`)}</tr>`)}</tbody>
    </table></div>` : nothing;
}

/** What stands in a cell: a text, several lines, or a link. */
function shownIn(cell) {
  if (cell?.lines) {
    return cell.lines.map((line) => html`<p>${line}</p>`);
  }
  return cell?.address ? html`<a href=${cell.address}>${cell.text}</a>` : cell?.name ? html`<a href=${onMap(cell)}>${cell.name}</a>` : cell;
}

/** A party by its key, a route by the keys of who are on it, or a community by its number. */
function onMap({ key, route, community }) {
  if (route) {
    return linkTo('/map', { route: route.join(',') });
  }
  return key ? linkTo('/map', { parties: key }) : linkTo('/map', { groups: community }, { groupBy: 'COMMUNITY' });
}

/** As a Dutch or English Excel opens it; what it would take for a formula is made harmless. */
function download(columns, rows) {
  const cells = [columns.map((column) => say(`page.column.${column}`)), ...rows.map((row) => row.map((cell) => cell?.name ?? cell?.text ?? cell?.lines?.join(' ') ?? String(cell ?? '')))];
  const separator = document.documentElement.lang === 'nl' ? ';' : ',';
  const text = cells.map((row) => row.map((cell) => `"${cell.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`).join(separator)).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  link.download = 'kleurplaat.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}

export function beforeAfter({ before, after }) {
  return [
    [say('page.measure.ties'), number(before.ties), number(after.ties)],
    [say('page.measure.components'), number(before.components), number(after.components)],
    [say('page.measure.isolates'), number(before.isolates), number(after.isolates)],
    [say('page.measure.cross'), share(before.crossGroupShare), share(after.crossGroupShare)],
  ];
}

const party = ({ key, name }) => ({ key, name });
const named = (names, key) => ({ key, name: names.get(key) ?? key });
const tenths = (value) => Math.round(value * 10) / 10;
const yes = (is) => say(is ? 'page.yes' : 'page.no');

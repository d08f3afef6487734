// What the map draws: asked for, and made into what the picture takes. Party by party, or with groups that stand for their
// members; a group is a point among the others then, with how wide it is.

import { say } from './words.js';

const SIZE = `query Size($lens: Lens!) { network(lens: $lens) { summary { actors } } }`;
const DRAWING = `query Map($lens: Lens!, $measure: Measure!) {
  network(lens: $lens) {
    asOf
    groups { key name colour actors }
    drawing(measures: [$measure]) { keys names groups kind shape region x y tieA tieB weight measures }
    summary { actors ties collaborations }
  }
}`;
const GROUPED = `query Grouped($lens: Lens!, $measure: Measure!, $open: [String!], $apart: [String!]) {
  network(lens: $lens) {
    asOf
    groups { key name colour actors }
    groupedDrawing(open: $open, apart: $apart, measures: [$measure]) {
      groups { group { key } open standsFor x y radius }
      singly { keys names groups kind shape region x y tieA tieB weight measures }
      tieA tieB weight ties
    }
    summary { actors ties collaborations }
  }
}`;

/** Above this many parties, groups stand for them at first. */
export const CROWD = 3000;

/** Of those without a group, as the API takes it. */
export const NO_GROUP = '';

/** Whether groups stand for their members where the address does not say so. */
export async function isCrowded(ask) {
  return (await ask(SIZE)).network.summary.actors > CROWD;
}

/** @param grouped null, or the keys of groups that are open and of parties that are drawn in any case */
export async function drawn(ask, { measure, grouped, lens }) {
  const more = lens ? { lens } : {};
  const { network } = await ask(grouped ? GROUPED : DRAWING, { measure, ...grouped, ...more });
  return { network, all: grouped ? withGroups(network) : prepared(network, network.drawing) };
}

function prepared({ groups }, drawing) {
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

/** First the parties and then the groups that are closed, so that a party has the same place as among the parties. */
function withGroups(network) {
  const { groupedDrawing: drawing } = network;
  const known = new Map(network.groups.map((group) => [group.key, group]));
  const parties = prepared(network, drawing.singly);
  const count = parties.keys.length;
  const groups = drawing.groups.map(({ group, ...at }) => ({
    ...at,
    key: group?.key ?? NO_GROUP,
    name: known.get(group?.key)?.name ?? say('page.map.no-group'),
    colour: known.get(group?.key)?.colour ?? '#cccccc',
  }));
  const closed = groups.filter(({ open, standsFor }) => !open && standsFor);
  const place = new Map(closed.map((group, i) => [group, count + i]));
  const end = (at) => (at < groups.length ? place.get(groups[at]) : at - groups.length);
  const largest = closed.reduce((most, { standsFor }) => Math.max(most, standsFor), 1);
  const members = new Map(groups.map(({ key, open, radius }) => [key, { open, radius, count: 0 }]));
  const homes = parties.groups.map(([first = NO_GROUP]) => members.get(first));
  homes.forEach((home) => {
    home.count++;
  });
  const add = (name, value) => [...parties[name], ...closed.map(value)];
  return {
    ...parties,
    keys: add('keys', ({ key }) => `group ${key}`),
    names: add('names', ({ name, standsFor }) => say('page.map.group', { name, count: standsFor })),
    groups: add('groups', ({ key }) => (key === NO_GROUP ? [] : [key])),
    kind: add('kind', () => null),
    region: add('region', () => null),
    shape: add('shape', () => 'CIRCLE'),
    colours: add('colours', ({ colour }) => [colour]),
    size: add('size', ({ standsFor }) => 1 + standsFor / largest),
    x: add('x', ({ x }) => x),
    y: add('y', ({ y }) => y),
    reach: [...parties.keys.map(() => 0), ...closed.map(({ radius }) => radius)],
    room: [...homes.map(({ open, radius, count }) => (open ? (0.7 * radius) / Math.sqrt(count) : 0)), ...closed.map(() => 0)],
    standsFor: [...parties.keys.map(() => 0), ...closed.map(({ standsFor }) => standsFor)],
    tieA: [...parties.tieA, ...drawing.tieA.map(end)],
    tieB: [...parties.tieB, ...drawing.tieB.map(end)],
    weight: [...parties.weight, ...drawing.weight],
    ties: [...parties.tieA.map(() => 1), ...drawing.ties],
    groupOf: [...parties.keys.map(() => null), ...closed.map(({ key }) => key)],
    discs: groups.filter(({ open }) => open),
    sections: groups,
  };
}

/** The same network with only some of its ties. */
export function only(network, ties) {
  const pick = (values) => ties.map((tie) => values[tie]);
  return ties === null ? network
    : { ...network, tieA: pick(network.tieA), tieB: pick(network.tieB), weight: pick(network.weight) };
}

/** A network of another day, where each party stands where it stands in the whole. */
export function placed(network, whole) {
  const at = new Map(whole.keys.map((key, place) => [key, place]));
  const stays = network.keys.map((key) => at.get(key));
  const there = (name) => network[name].map((value, i) => (stays[i] === undefined ? value : whole[name][stays[i]]));
  const wide = network.reach && {
    reach: network.reach.map((reach, i) => (stays[i] === undefined || !reach ? reach
      : whole.reach[stays[i]] * Math.sqrt(network.standsFor[i] / whole.standsFor[stays[i]]))),
    discs: whole.discs,
  };
  return { ...network, x: there('x'), y: there('y'), ...wide };
}

/** Of a party or group the others with the tie to each. */
export function partnersOf({ tieA, tieB }, place) {
  const all = [];
  tieA.forEach((a, tie) => {
    if (a === place || tieB[tie] === place) {
      all.push([a === place ? tieB[tie] : a, tie]);
    }
  });
  return all;
}

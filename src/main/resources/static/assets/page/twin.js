// The map for who does not see it, or does not use a mouse: group, party, partners, as lists. Arrow keys walk, Enter opens.

import { html, nothing, render } from './lit/lit-html.js';
import { NO_GROUP } from './drawn.js';
import { say } from './words.js';

/**
 * @param chosen is told the place of a party that is opened
 * @param toggled is told the key of a group that stood for its members and is opened, or that is closed again
 */
export function twin(network, groups, { chosen, toggled }) {
  const partners = network.keys.map(() => []);
  network.tieA.forEach((a, tie) => {
    partners[a].push([network.tieB[tie], network.weight[tie]]);
    partners[network.tieB[tie]].push([a, network.weight[tie]]);
  });
  partners.forEach((all) => all.sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  const party = (place) => branch({
    level: 2,
    text: say('page.twin.party', { name: network.names[place], count: partners[place].length }),
    inside: () => partners[place].map(([other]) => leaf(3, network.names[other], () => chosen(other))),
    opened: () => chosen(place),
  });
  const all = network.sections ? grouped(network, party, toggled) : listed(network, groups, party);
  return html`
    <p>${say(network.sections ? 'page.twin.help-grouped' : 'page.twin.help')}</p>
    <div class="twin" role="tree" aria-label=${say('page.view.map')} @keydown=${walk}>
      ${all.map((group, i) => branch({ ...group, level: 1, first: i === 0 }))}
    </div>`;
}

/** Each party in every group that it belongs to. */
function listed(network, groups, party) {
  const members = new Map(groups.map(({ key }) => [key, []]));
  const none = [];
  network.groups.forEach((keys, place) => (keys.length ? keys.forEach((key) => members.get(key)?.push(place)) : none.push(place)));
  return [...groups.map(({ key, name }) => [name, members.get(key)]), [say('page.map.no-group'), none]]
    .filter(([, places]) => places.length)
    .map(([name, places]) => ({ text: say('page.twin.group', { name, count: places.length }), inside: () => places.map(party) }));
}

/** Each party in its first group, where it stands on the map; a group that is closed has yet to be asked for its members. */
function grouped(network, party, toggled) {
  const singly = new Map(network.sections.map(({ key }) => [key, []]));
  network.groupOf.forEach((group, place) => group === null && singly.get(network.groups[place][0] ?? NO_GROUP)?.push(place));
  return network.sections.map(({ key, name, open, standsFor }) => {
    const places = singly.get(key);
    const close = () => leaf(2, say('page.twin.close', { name }), () => toggled(key));
    return open
      ? { key, text: say('page.twin.group', { name, count: places.length }), inside: () => [close(), ...places.map(party)] }
      : { key, text: say('page.twin.stands-for', { name, count: standsFor }), inside: () => places.map(party), asked: () => toggled(key) };
  });
}

/** Opens what is under a group, and goes there. */
export function walkTo(root, key) {
  const item = [...root.querySelectorAll('[role=treeitem]')].find((one) => one.dataset.key === key);
  if (item) {
    if (!item.asked) {
      expand(item, true);
    }
    focus(item);
  }
}

/** What is under a branch is made when it is opened; where it has yet to be asked for, opening asks for it. */
function branch({ first = false, level, text, inside, key = undefined, opened = null, asked = null }) {
  return html`
    <div role="treeitem" aria-level=${level} aria-expanded="false" tabindex=${first ? 0 : -1} data-key=${key ?? nothing} .inside=${inside} .opened=${asked ?? opened} .asked=${asked}
      @click=${(event) => toggle(event)}><span>${text}</span><div role="group" hidden></div></div>`;
}

function leaf(level, text, opened) {
  return html`<div role="treeitem" aria-level=${level} tabindex="-1" .opened=${opened} @click=${open}><span>${text}</span></div>`;
}

function open(event) {
  event.stopPropagation();
  event.currentTarget.opened();
}

function toggle(event) {
  event.stopPropagation();
  expand(event.currentTarget, event.currentTarget.getAttribute('aria-expanded') !== 'true');
  focus(event.currentTarget);
}

function expand(item, on) {
  if (on && item.asked) {
    item.asked();
    return;
  }
  const group = item.querySelector('[role=group]');
  if (on && !group.hasChildNodes()) {
    render(item.inside(), group);
  }
  group.hidden = !on;
  item.setAttribute('aria-expanded', String(on));
}

function focus(item) {
  item.closest('[role=tree]').querySelectorAll('[role=treeitem][tabindex="0"]').forEach((other) => {
    other.tabIndex = -1;
  });
  item.tabIndex = 0;
  item.focus();
}

function walk(event) {
  const item = event.target.closest('[role=treeitem]');
  if (!item) {
    return;
  }
  const all = [...event.currentTarget.querySelectorAll('[role=treeitem]')].filter((one) => !one.closest('[hidden]'));
  const at = all.indexOf(item);
  const open = item.getAttribute('aria-expanded') === 'true';
  const expandable = item.hasAttribute('aria-expanded');
  const parent = item.parentElement.closest('[role=treeitem]');
  const next = { ArrowDown: all[at + 1], ArrowUp: all[at - 1], Home: all[0], End: all.at(-1) }[event.key];
  if (next) {
    focus(next);
  } else if (event.key === 'ArrowRight' && expandable && !open) {
    expand(item, true);
  } else if (event.key === 'ArrowRight' && expandable) {
    focus(item.querySelector('[role=treeitem]') ?? item);
  } else if (event.key === 'ArrowLeft' && open) {
    expand(item, false);
  } else if ((event.key === 'ArrowLeft' || event.key === 'Escape') && parent) {
    focus(parent);
  } else if ((event.key === 'Enter' || event.key === ' ') && item.opened) {
    item.opened();
  } else if (event.key === 'Enter' || event.key === ' ') {
    expand(item, !open);
  } else {
    return;
  }
  event.preventDefault();
}

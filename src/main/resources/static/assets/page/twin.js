// The map for who does not see it, or does not use a mouse: group, party, partners, as lists. Arrow keys walk, Enter opens.

import { html, render } from './lit/lit-html.js';
import { say } from './words.js';

/** @param chosen is told the place of a party that is opened */
export function twin(network, groups, chosen) {
  const partners = network.keys.map(() => []);
  network.tieA.forEach((a, tie) => {
    partners[a].push([network.tieB[tie], network.weight[tie]]);
    partners[network.tieB[tie]].push([a, network.weight[tie]]);
  });
  partners.forEach((all) => all.sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  const members = new Map(groups.map(({ key }) => [key, []]));
  const none = [];
  network.groups.forEach((keys, place) => (keys.length ? keys.forEach((key) => members.get(key)?.push(place)) : none.push(place)));
  const named = [...groups.map(({ key, name }) => [name, members.get(key)]), [say('page.map.no-group'), none]];
  return html`
    <p>${say('page.twin.help')}</p>
    <div class="twin" role="tree" aria-label=${say('page.view.map')} @keydown=${walk}>
      ${named.filter(([, places]) => places.length).map(([name, places], i) => branch(
        i === 0, 1, say('page.twin.group', { name, count: places.length }),
        () => places.map((place) => branch(
          false, 2, say('page.twin.party', { name: network.names[place], count: partners[place].length }),
          () => partners[place].map(([other]) => leaf(3, network.names[other], () => chosen(other))),
          () => chosen(place),
        )),
      ))}
    </div>`;
}

/** What is under a branch is made when it is opened. */
function branch(first, level, text, inside, opened = null) {
  return html`
    <div role="treeitem" aria-level=${level} aria-expanded="false" tabindex=${first ? 0 : -1} .inside=${inside} .opened=${opened}
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

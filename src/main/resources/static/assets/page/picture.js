// Draws a network on a canvas: ties, parties as pies of their domains in a shape for their kind, names that do not overlap.
// While it moves, the last drawing is moved and scaled as one picture; when it is still, it is drawn anew, sharp.

const MARGIN = 46;
const STILL = 140;
export const FONT = "600 13px system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";
/** The colours of the page, which are others where somebody wants it dark. */
export let INK, PAPER, TIE;
const dark = matchMedia('(prefers-color-scheme: dark)');
const readColours = () => {
  const page = getComputedStyle(document.documentElement);
  [INK, PAPER, TIE] = ['--ink', '--paper', '--tie'].map((name) => page.getPropertyValue(name).trim());
};
readColours();
dark.addEventListener('change', readColours);
const FAINT = 0.13;
/** Names keep away from so many parties, the largest; from all others they may lie over one. */
const MOST_AVOIDED = 700;

/**
 * What is drawn: arrays side by side.
 * x, y: from 0 to 1; size: 0 to 1; colours: of each party a list; shape: as the API names it; names;
 * tieA, tieB: places; weight. Where groups stand for their members also reach: how wide each is in the measure of x, 0 where it is a
 * party; room: what a party has at most, 0 where that does not matter; and discs: the groups that are open, with x, y, radius, name, colour.
 */
export class Picture {
  constructor(canvas) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d');
    this.scene = document.createElement('canvas');
    this.view = { scale: 1, left: 0, top: 0 };
    this.drawn = null;
    this.lit = null;
    this.opened = () => {};
    /** Told when somebody came nearer, and stays there. */
    this.nearer = () => {};
    this.listen();
    dark.addEventListener('change', () => this.redraw());
  }

  show(network) {
    this.network = network;
    this.lit = null;
    this.chosen = -1;
    this.neighbours = neighboursOf(network);
    const stands = (place) => (network.reach?.[place] ? 0 : 1);
    this.order = [...network.x.keys()].sort((a, b) => stands(a) - stands(b) || a - b);
    this.fit();
  }

  /** Only these stand out; null: all do. */
  highlight(parties, ties = null) {
    this.lit = parties === null ? null : { parties: new Set(parties), ties: ties === null ? null : new Set(ties) };
    this.redraw();
  }

  /** The whole, as large as it can be. */
  fit() {
    const { width, height } = this.measured();
    const { left, top, wide, high } = extent(this.network);
    const scale = Math.min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high);
    this.view = { scale, left: (width - wide * scale) / 2 - left * scale, top: (height - high * scale) / 2 - top * scale };
    this.whole = scale;
    this.redraw();
  }

  zoom(factor, at = null) {
    const { width, height } = this.measured();
    const [px, py] = at ?? [width / 2, height / 2];
    const scale = Math.min(Math.max(this.view.scale * factor, this.whole / 3), this.whole * 40);
    const real = scale / this.view.scale;
    this.isNearer = real > 1;
    this.view = { scale, left: px - (px - this.view.left) * real, top: py - (py - this.view.top) * real };
    this.moved();
  }

  pan(dx, dy) {
    this.view = { ...this.view, left: this.view.left + dx, top: this.view.top + dy };
    this.moved();
  }

  centre(place) {
    const { width, height } = this.measured();
    const { scale } = this.view;
    this.view = { scale, left: width / 2 - this.network.x[place] * scale, top: height / 2 - this.network.y[place] * scale };
    this.redraw();
  }

  /** So near, and so that a point of the network stands there. */
  stand({ x, y }, px, py, scale) {
    this.view = { scale, left: px - x * scale, top: py - y * scale };
    this.redraw();
  }

  measured() {
    const box = this.canvas.getBoundingClientRect();
    return { width: Math.max(box.width, 200), height: Math.max(box.height, 200) };
  }

  /** The last drawing, where it is now; drawn anew once it stays there. */
  moved() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.redraw();
      if (this.isNearer) {
        this.isNearer = false;
        this.nearer();
      }
    }, STILL);
    if (!this.frame) {
      this.frame = requestAnimationFrame(() => {
        this.frame = null;
        this.blit();
      });
    }
  }

  blit() {
    const { context, scene, drawn, view } = this;
    const ratio = devicePixelRatio || 1;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = PAPER;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    const factor = view.scale / drawn.scale;
    context.drawImage(
      scene,
      (view.left - drawn.left * factor) * ratio,
      (view.top - drawn.top * factor) * ratio,
      scene.width * factor,
      scene.height * factor,
    );
  }

  redraw() {
    clearTimeout(this.waiting);
    if (!this.network) {
      return;
    }
    const ratio = devicePixelRatio || 1;
    const { width, height } = this.measured();
    for (const canvas of [this.canvas, this.scene]) {
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
      }
    }
    const on = this.scene.getContext('2d');
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    on.fillStyle = PAPER;
    on.fillRect(0, 0, width, height);
    this.drawOn(on, width, height);
    this.drawn = { ...this.view };
    this.blit();
  }

  /** All that is seen, on something that draws as a canvas does. */
  drawOn(on, width, height) {
    this.discs(on);
    this.ties(on, width, height);
    this.parties(on, width, height);
    this.labels(on, width, height);
  }

  at(place) {
    const { scale, left, top } = this.view;
    return [this.network.x[place] * scale + left, this.network.y[place] * scale + top];
  }

  /** In pixels: from the measure, and a little larger when one comes nearer. */
  radius(place) {
    const reach = this.network.reach?.[place];
    if (reach) {
      return Math.max(reach * this.view.scale, 4);
    }
    const nearer = Math.min(Math.sqrt(this.view.scale / this.whole), 2.2);
    const { size, x, room } = this.network;
    const crowd = Math.min(1, Math.sqrt(160 / Math.max(x.length, 1)) + 0.22);
    const radius = (5 + 15 * Math.sqrt(size[place])) * nearer * crowd;
    return room?.[place] ? Math.min(radius, Math.max(room[place] * this.view.scale, 2.5)) : radius;
  }

  /** The tie between two, as a list that is empty where there is none. */
  tieBetween(a, b) {
    const tie = this.neighbours[a].get(b);
    return tie === undefined ? [] : [tie];
  }

  /** The groups that are open, behind their members. */
  discs(on) {
    const { scale, left, top } = this.view;
    for (const { x, y, radius, colour } of this.network.discs ?? []) {
      on.beginPath();
      on.arc(x * scale + left, y * scale + top, radius * scale, 0, 2 * Math.PI);
      on.globalAlpha = 0.14;
      on.fillStyle = colour;
      on.fill();
      on.globalAlpha = 1;
      on.lineWidth = 2;
      on.strokeStyle = TIE;
      on.stroke();
    }
  }

  ties(on, width, height) {
    const { tieA, tieB, weight } = this.network;
    const most = Math.max(weight.reduce((a, b) => Math.max(a, b), 0), 1);
    const crowd = Math.min(1, Math.sqrt(2500 / Math.max(tieA.length, 1)));
    on.lineCap = 'round';
    for (let tie = 0; tie < tieA.length; tie++) {
      const [ax, ay] = this.at(tieA[tie]);
      const [bx, by] = this.at(tieB[tie]);
      if ((ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height)) {
        continue;
      }
      const lit = !this.lit || (this.lit.ties ? this.lit.ties.has(tie)
        : this.lit.parties.has(tieA[tie]) && this.lit.parties.has(tieB[tie]));
      on.globalAlpha = lit ? (this.lit ? 0.9 : 0.25 + 0.45 * crowd) : FAINT / 2;
      on.strokeStyle = lit && this.lit ? INK : TIE;
      on.lineWidth = 0.6 + 3.2 * crowd * Math.sqrt(weight[tie] / most);
      on.beginPath();
      on.moveTo(ax, ay);
      on.lineTo(bx, by);
      on.stroke();
    }
    on.globalAlpha = 1;
  }

  /** Those that stand for others below those who stand for themselves. */
  parties(on, width, height) {
    const { colours, shape } = this.network;
    for (const place of this.order) {
      const [px, py] = this.at(place);
      const r = this.radius(place);
      if (px < -r || py < -r || px > width + r || py > height + r) {
        continue;
      }
      on.globalAlpha = !this.lit || this.lit.parties.has(place) ? 1 : FAINT;
      on.beginPath();
      outline(on, shape[place], px, py, r);
      pie(on, colours[place], px, py, r);
      on.lineWidth = place === this.chosen ? 4 : 1.8;
      on.strokeStyle = INK;
      on.stroke();
    }
    on.globalAlpha = 1;
  }

  /** The largest first; one that would lie over another, or over a party, is left out until one comes nearer. */
  labels(on, width, height) {
    const { names, size, x } = this.network;
    const order = [...x.keys()]
      .filter((place) => !this.lit || this.lit.parties.has(place))
      .sort((a, b) => (b === this.chosen) - (a === this.chosen) || size[b] - size[a] || a - b);
    const taken = this.headings(on, width);
    const parties = order.slice(0, MOST_AVOIDED).map((place) => [...this.at(place), this.radius(place), place]);
    for (const place of order) {
      const [px, py] = this.at(place);
      const r = this.radius(place);
      if (px < 0 || py < 0 || px > width || py > height) {
        continue;
      }
      const wide = on.measureText(names[place]).width;
      const inside = this.network.reach?.[place] && wide < 1.8 * r;
      const spot = inside ? [px - wide / 2, py] : [
        [px + r + 5, py], [px - r - 5 - wide, py], [px - wide / 2, py - r - 11], [px - wide / 2, py + r + 11],
      ].find(([sx, sy]) => sx > 2 && sx + wide < width - 2 && sy > 9 && sy < height - 9
        && !taken.some(([tx, ty, tw]) => sx < tx + tw + 6 && sx + wide + 6 > tx && Math.abs(sy - ty) < 17)
        && !parties.some(([ox, oy, or, other]) => other !== place
          && ox + or > sx && ox - or < sx + wide && Math.abs(sy - oy) < or + 6));
      if (spot) {
        taken.push([...spot, wide]);
        written(on, names[place], spot);
        if (taken.length > 400) {
          return;
        }
      }
    }
  }

  /** The names of open groups, at the top of each; what they take is given. */
  headings(on, width) {
    on.font = FONT;
    on.textBaseline = 'middle';
    on.lineJoin = 'round';
    const { scale, left, top } = this.view;
    return (this.network.discs ?? []).map(({ x, y, radius, name }) => {
      const wide = on.measureText(name).width;
      const spot = [Math.min(Math.max(x * scale + left - wide / 2, 4), Math.max(width - wide - 4, 4)), Math.max((y - radius) * scale + top, 12)];
      written(on, name, spot);
      return [...spot, wide];
    });
  }

  /** Who is under a point, or nearly; -1: nobody. */
  hit(px, py) {
    let best = -1;
    let least = Infinity;
    for (let place = 0; place < this.network.x.length; place++) {
      const [x, y] = this.at(place);
      const distance = Math.hypot(px - x, py - y) - this.radius(place);
      if (distance < 6 && distance < least) {
        least = distance;
        best = place;
      }
    }
    return best;
  }

  choose(place) {
    this.chosen = place;
    this.highlight(place < 0 ? null : [place, ...this.neighbours[place].keys()],
      place < 0 ? null : [...this.neighbours[place].values()]);
  }

  listen() {
    const { canvas } = this;
    const fingers = new Map();
    let began = null;
    const local = (event) => {
      const box = canvas.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, local(event));
      began = fingers.size === 1 ? local(event) : null;
    });
    canvas.addEventListener('pointermove', (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) {
        canvas.style.cursor = this.network && this.hit(...local(event)) >= 0 ? 'pointer' : 'grab';
        return;
      }
      const now = local(event);
      if (fingers.size === 2) {
        const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
        const span = (a) => Math.hypot(a[0] - other[0], a[1] - other[1]) || 1;
        this.zoom(span(now) / span(before), other);
      } else {
        this.pan(now[0] - before[0], now[1] - before[1]);
      }
      fingers.set(event.pointerId, now);
    });
    const up = (event) => {
      const at = local(event);
      fingers.delete(event.pointerId);
      if (began && Math.hypot(at[0] - began[0], at[1] - began[1]) < 5) {
        this.opened(this.hit(...at));
      }
      began = null;
    };
    canvas.addEventListener('pointerup', up);
    canvas.addEventListener('pointercancel', (event) => fingers.delete(event.pointerId));
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY * 0.0016), local(event));
    }, { passive: false });
    canvas.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
      if (step) {
        this.pan(...step);
      } else if (event.key === '+' || event.key === '=') {
        this.zoom(1.3);
      } else if (event.key === '-') {
        this.zoom(1 / 1.3);
      } else if (event.key === '0') {
        this.fit();
      } else {
        return;
      }
      event.preventDefault();
    });
    new ResizeObserver(() => this.network && this.redraw()).observe(canvas);
  }
}

/** What all there is to see lies in. */
function extent({ x, y, reach, discs = [] }) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (px, py, r) => {
    box[0] = Math.min(box[0], px - r);
    box[1] = Math.min(box[1], py - r);
    box[2] = Math.max(box[2], px + r);
    box[3] = Math.max(box[3], py + r);
  };
  x.forEach((px, place) => take(px, y[place], reach?.[place] ?? 0));
  discs.forEach((disc) => take(disc.x, disc.y, disc.radius));
  return box[0] === Infinity ? { left: 0, top: 0, wide: 1, high: 1 }
    : { left: box[0], top: box[1], wide: Math.max(box[2] - box[0], 1e-9), high: Math.max(box[3] - box[1], 1e-9) };
}

/** Of each party its partners, with the tie to each. */
function neighboursOf({ x, tieA, tieB }) {
  const all = Array.from({ length: x.length }, () => new Map());
  tieA.forEach((a, tie) => {
    all[a].set(tieB[tie], tie);
    all[tieB[tie]].set(a, tie);
  });
  return all;
}

/** Text with a paper edge, to be read over lines. */
function written(on, text, spot) {
  on.lineWidth = 4;
  on.strokeStyle = PAPER;
  on.strokeText(text, ...spot);
  on.fillStyle = INK;
  on.fillText(text, ...spot);
}

function pie(on, colours, x, y, r) {
  if (colours.length < 2) {
    on.fillStyle = colours[0] ?? '#ffffff';
    on.fill();
    return;
  }
  on.save();
  on.clip();
  const part = (2 * Math.PI) / colours.length;
  colours.forEach((colour, i) => {
    on.fillStyle = colour;
    on.beginPath();
    on.moveTo(x, y);
    on.arc(x, y, 2 * r, i * part - Math.PI / 2, (i + 1) * part - Math.PI / 2);
    on.fill();
  });
  on.restore();
  on.beginPath();
  outline(on, on.shape, x, y, r);
}

/** How many corners a shape has; what is not here is a circle. */
const CORNERS = { DIAMOND: 4, TRIANGLE: 3, HEXAGON: 6, PENTAGON: 5 };

/** Begins the path of a shape around a point; as large as a circle with that radius looks. */
export function outline(on, shape, x, y, r) {
  on.shape = shape;
  const corners = CORNERS[shape];
  if (shape === 'SQUARE') {
    on.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76);
  } else if (corners) {
    for (let i = 0; i < corners; i++) {
      const angle = (i * 2 * Math.PI) / corners - Math.PI / 2;
      on[i ? 'lineTo' : 'moveTo'](x + Math.cos(angle) * r * 1.18, y + Math.sin(angle) * r * 1.18);
    }
    on.closePath();
  } else {
    on.arc(x, y, r, 0, 2 * Math.PI);
  }
}

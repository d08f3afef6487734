// The map as a file for paper and slides: what is seen, drawn by the same hand, with what is looked at above it and the legend
// below. As SVG, or as pixels.

import { FONT, INK, outline, PAPER } from './picture.js';

const EDGE = 24;
const LINE = 22;
/** How many pixels of the file are one of the screen. */
const SHARP = 3;

/**
 * @param picture that is seen
 * @param lines what is looked at, in words; the first is the title
 * @param legend texts, each with a colour or a shape
 */
export function svg(picture, lines, legend) {
  const on = new SvgContext(picture.context);
  const { width, height } = sheet(on, picture, lines, legend);
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="${document.documentElement.lang}">
<title>${escaped(lines[0])}</title><desc>${escaped(lines.slice(1).join(' '))}</desc>
<rect width="100%" height="100%" fill="${PAPER}"/>
${on.written.join('\n')}
</svg>`;
  return new Blob([text], { type: 'image/svg+xml' });
}

export function png(picture, lines, legend) {
  const canvas = document.createElement('canvas');
  const { width, height } = sheet(new SvgContext(picture.context), picture, lines, legend);
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  const on = canvas.getContext('2d');
  on.scale(SHARP, SHARP);
  on.fillStyle = PAPER;
  on.fillRect(0, 0, width, height);
  sheet(on, picture, lines, legend);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Draws it all, and tells how large it is. */
function sheet(on, picture, lines, legend) {
  const { width, height } = picture.measured();
  on.font = FONT;
  on.textBaseline = 'middle';
  const said = lines.flatMap((line) => broken(on, line, width - 2 * EDGE));
  const top = said.length * LINE + EDGE;
  on.save();
  on.translate(0, top);
  on.beginPath();
  on.rect(0, 0, width, height);
  on.clip();
  picture.drawOn(on, width, height);
  on.restore();
  on.fillStyle = INK;
  on.font = FONT;
  said.forEach((line, i) => on.fillText(line, EDGE, EDGE + i * LINE));
  let x = EDGE;
  let y = top + height + EDGE;
  for (const { text, colour, shape } of legend) {
    const wide = on.measureText(text).width + 40;
    if (x > EDGE && x + wide > width - EDGE) {
      x = EDGE;
      y += LINE;
    }
    on.beginPath();
    outline(on, shape ?? 'CIRCLE', x + 7, y, 6);
    on.fillStyle = colour ?? PAPER;
    on.fill();
    on.lineWidth = 1.5;
    on.strokeStyle = INK;
    on.stroke();
    on.fillStyle = INK;
    on.fillText(text, x + 19, y);
    x += wide;
  }
  return { width: Math.round(width), height: Math.round(y + EDGE) };
}

/** In lines that are not wider, as far as words go. */
function broken(on, text, width) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && on.measureText(longer).width <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** As much of a canvas as the picture takes, that writes SVG. */
class SvgContext {
  constructor(measures) {
    this.measures = measures;
    this.written = [];
    this.open = [];
    this.clips = 0;
    this.path = '';
    this.globalAlpha = 1;
    this.textBaseline = 'middle';
  }

  set font(font) {
    this.measures.font = font;
    [, this.weight, this.size, this.family] = /^(\d+) (\d+)px (.+)$/.exec(font);
  }

  measureText(text) {
    return this.measures.measureText(text);
  }

  beginPath() {
    this.path = '';
  }

  moveTo(x, y) {
    this.path += `M${at(x, y)}`;
  }

  lineTo(x, y) {
    this.path += `L${at(x, y)}`;
  }

  closePath() {
    this.path += 'Z';
  }

  rect(x, y, width, height) {
    this.path += `M${at(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  arc(x, y, r, from, to) {
    const end = (angle) => at(x + r * Math.cos(angle), y + r * Math.sin(angle));
    const turn = (angle, large) => `A${short(r)} ${short(r)} 0 ${large} 1 ${end(angle)}`;
    this.path += `${this.path ? 'L' : 'M'}${end(from)}`;
    this.path += to - from >= 2 * Math.PI ? `${turn(from + Math.PI, 0)}${turn(to, 0)}Z` : turn(to, to - from > Math.PI ? 1 : 0);
  }

  fill() {
    this.put('path', `d="${this.path}" fill="${this.fillStyle}"`);
  }

  stroke() {
    this.put('path', `d="${this.path}" fill="none" stroke="${this.strokeStyle}" stroke-width="${short(this.lineWidth)}" stroke-linecap="round"`);
  }

  fillText(text, x, y) {
    this.text(text, x, y, `fill="${this.fillStyle}"`);
  }

  strokeText(text, x, y) {
    this.text(text, x, y, `fill="none" stroke="${this.strokeStyle}" stroke-width="${short(this.lineWidth)}" stroke-linejoin="round" aria-hidden="true"`);
  }

  text(text, x, y, look) {
    this.put('text', `x="${short(x)}" y="${short(y + this.size * 0.35)}" font-family="${escaped(this.family)}" font-size="${this.size}" font-weight="${this.weight}" ${look}`, escaped(text));
  }

  save() {
    this.open.push(0);
  }

  translate(x, y) {
    this.group(`transform="translate(${at(x, y)})"`);
  }

  clip() {
    const id = `clip${this.clips++}`;
    this.written.push(`<clipPath id="${id}"><path d="${this.path}"/></clipPath>`);
    this.group(`clip-path="url(#${id})"`);
  }

  group(attributes) {
    this.written.push(`<g ${attributes}>`);
    this.open[this.open.length - 1]++;
  }

  restore() {
    this.written.push('</g>'.repeat(this.open.pop()));
  }

  put(element, attributes, inside = '') {
    const faint = this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha, 3)}"` : '';
    this.written.push(`<${element} ${attributes}${faint}>${inside}</${element}>`);
  }
}

const short = (value, digits = 1) => String(Number(value.toFixed(digits)));
const at = (x, y) => `${short(x)} ${short(y)}`;
const escaped = (text) => text
  .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  .replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);

// What colleagues remark about a finding or a thing: shown where that stands, and added, resolved and removed there.

import { html, nothing } from './lit/lit-html.js';
import { ask } from './api.js';
import { day, say } from './words.js';
import { isShared, mayEdit } from './who.js';

const ASKED = `query Comments($about: [CommentSubjectInput!]!) {
  comments(about: $about) { open comments { id text by at resolvedBy resolvedAt mayRemove } }
}`;
const ADD = 'mutation AddComment($input: AddCommentInput!) { addComment(input: $input) { id } }';
const RESOLVE = 'mutation ResolveComment($id: ID!, $resolved: Boolean!) { resolveComment(id: $id, resolved: $resolved) { id } }';
const REMOVE = 'mutation RemoveComment($id: ID!) { removeComment(id: $id) { id } }';

const LONGEST = 2000;

const keyOf = (about) => JSON.stringify(about);

export class Comments {
  /** @param draw shows the view anew */
  constructor(draw) {
    this.draw = draw;
    this.known = new Map();
    this.told = null;
  }

  /** Finds what is remarked about these; of a view that was shared that is nobody else's business. */
  async read(all) {
    if (!isShared && all.length) {
      const { comments } = await ask(ASKED, { about: all });
      comments.forEach((thread, i) => this.known.set(keyOf(all[i]), thread));
    }
    return this;
  }

  /** What is remarked about one thing. */
  view(about, name) {
    const thread = this.known.get(keyOf(about));
    if (!thread || (!mayEdit && !thread.comments.length)) {
      return nothing;
    }
    const said = this.told?.about === keyOf(about) ? this.told : null;
    return html`
      <details class="hanging comments" ?open=${said !== null}>
        <summary>${thread.comments.length ? say('page.comments.count', { count: thread.comments.length, open: thread.open }) : say('page.comments.none')}</summary>
        <div role="status">${said?.done ? html`<p><strong>${said.done}</strong></p>` : nothing}</div>
        ${said?.problem ? html`<p class="error" role="alert"><strong>${said.problem}</strong></p>` : nothing}
        ${thread.comments.length ? html`<ul>${thread.comments.map((one) => this.one(about, one))}</ul>` : nothing}
        ${mayEdit ? html`
          <form @submit=${(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            this.change(about, ADD, { input: { about, text: new FormData(form).get('text') } }, say('page.saved')).then((done) => done && form.reset());
          }}>
            <label class="field wide">${say('page.comments.add-to', { name })}
              <textarea name="text" rows="2" required maxlength=${LONGEST}></textarea></label>
            <p class="hint">${say('page.comments.hint')}</p>
            <p><button class="button plain">${say('page.comments.add')}</button></p>
          </form>` : nothing}
      </details>`;
  }

  one(about, { id, text, by, at, resolvedBy, resolvedAt, mayRemove }) {
    return html`
      <li>
        <p class="kind">${say('page.comments.by', { by, day: day(at.slice(0, 10)) })}${resolvedAt ? html` · <strong>${say('page.comments.resolved', { by: resolvedBy, day: day(resolvedAt.slice(0, 10)) })}</strong>` : nothing}</p>
        ${text === null ? html`<p><em>${say('page.comments.withheld')}</em></p>` : html`<p class="said-so">${text}</p>`}
        ${mayEdit ? html`<p>
          <button type="button" class="link" @click=${() => this.change(about, RESOLVE, { id, resolved: !resolvedAt }, say('page.saved'))}>${say(resolvedAt ? 'page.comments.reopen' : 'page.comments.resolve')}</button>
          ${mayRemove ? html` · <button type="button" class="link" @click=${() => this.change(about, REMOVE, { id }, say('page.kept.removed'))}>${say('page.kept.remove')}</button>` : nothing}</p>` : nothing}
      </li>`;
  }

  /** Whether it was done. */
  async change(about, mutation, variables, done) {
    try {
      await ask(mutation, variables);
      await this.read([about]);
      this.told = { about: keyOf(about), done };
    } catch (refused) {
      this.told = { about: keyOf(about), problem: refused.message };
    }
    this.draw();
    return !this.told.problem;
  }
}

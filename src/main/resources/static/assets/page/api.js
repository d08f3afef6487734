// Asks the public API, in the language of the page.

import { authorization, ended } from './login.js';
import { language, say } from './words.js';

/** What went wrong, in words that can be shown. */
export class Refused extends Error {
  /** @param errors of the answer, with where in the input they are; empty where there are none */
  constructor(message, errors = []) {
    super(message);
    this.errors = errors;
  }
}

/** The answer to a question; a later one with the same `turn` makes an earlier one void. */
export async function ask(query, variables = {}, signal = undefined) {
  const answer = await send('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  if (answer.errors?.length) {
    throw new Refused(answer.errors.map((error) => error.message).join(' '), answer.errors);
  }
  return answer.data;
}

const VERSION = 'Kleurplaat-Version';

/** Sends something to an address that answers with JSON; also what is refused comes back, as what it says. */
export async function send(address, options = {}) {
  let response;
  try {
    const carried = seen();
    const headers = { 'Accept-Language': language, ...carried, ...(await authorization()), ...options.headers };
    response = await fetch(address, { ...options, headers });
    see(response.headers.get(VERSION), carried[VERSION]);
  } catch (problem) {
    if (problem.name === 'AbortError') {
      throw problem;
    }
    throw new Refused(say('page.unreachable'));
  }
  if (response.status === 401) {
    await ended();
  }
  const text = await response.text();
  let body;
  try {
    body = text ? JSON.parse(text) : {};
  } catch {
    throw new Refused(say('page.unreachable'));
  }
  if (body.error) {
    throw new Refused(body.error.message);
  }
  return body;
}

/** What was seen of the record, so that another instance of the service does not answer with what was before it. */
function seen() {
  const version = sessionStorage.getItem(VERSION);
  return version ? { [VERSION]: version } : {};
}

/** The latest that was told; an earlier one where that is told although the latest was asked for: the record was put back. */
function see(told, carried) {
  const latest = sessionStorage.getItem(VERSION);
  if (told && (Number(told) > Number(latest) || carried === latest)) {
    sessionStorage.setItem(VERSION, told);
  }
}

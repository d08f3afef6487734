// Starts GraphiQL with the examples that the page itself shows when there is no script.

import { authorization } from './page/login.js';

const root = document.getElementById('graphiql');
const { api, failed } = root.dataset;
const help = root.querySelector('template').content.cloneNode(true);
const examples = [...root.querySelectorAll('.example')].map((example) => example.textContent);

/** Asks the API in the language of the page. A refusal comes back as GraphQL errors too, or is made into one. */
async function fetcher(question, options) {
  try {
    const response = await fetch(api, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json',
        'Accept-Language': document.documentElement.lang,
        ...(await authorization()),
        ...(options && options.headers),
      },
      body: JSON.stringify(question),
    });
    const answer = await response.json();
    return answer.error ? { errors: [{ message: answer.error.message, extensions: { code: answer.error.code } }] } : answer;
  } catch (problem) {
    return { errors: [{ message: failed }] };
  }
}

ReactDOM.createRoot(root).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: examples.map((query) => ({ query })),
    defaultEditorToolsVisibility: false,
    shouldPersistHeaders: false,
  }),
);

// In an editor Tab would write a tab, and nobody without a mouse would come out of it: it goes to what comes next, as elsewhere.
root.addEventListener('keydown', (event) => {
  if (event.key === 'Tab' && event.target.closest('.CodeMirror')) {
    event.stopImmediatePropagation();
  }
}, { capture: true });
root.before(help);

// Passkeys. A form for one says where its browser hears what to do (data-passkey), has the browser do that, and sends what comes of it as
// any form does. Without scripts, or in a browser that can do nothing with it, the form is not shown, and what stands behind it is.

const FAILED = { NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'there' };

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = !window.PublicKeyCredential;
  form.nextElementSibling.hidden = !form.hidden;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(form);
  });
}

async function answer(form) {
  const button = form.querySelector('button');
  const told = form.querySelector('[role="alert"]');
  told.textContent = '';
  button.disabled = true;
  try {
    const response = await fetch(form.dataset.passkey, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(new FormData(form)),
    });
    const options = await response.json();
    if (response.ok) {
      form.elements.credential.value = JSON.stringify(written(await asked(options)));
      form.submit();
      return;
    }
    told.textContent = options.error.message;
  } catch (problem) {
    told.textContent = told.dataset[FAILED[problem.name] ?? 'failed'];
  }
  button.disabled = false;
}

/** What the browser makes or shows. */
function asked(options) {
  const publicKey = { ...options, challenge: bytes(options.challenge) };
  if (!options.user) {
    return navigator.credentials.get({ publicKey });
  }
  publicKey.user = { ...options.user, id: bytes(options.user.id) };
  publicKey.excludeCredentials = options.excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) }));
  return navigator.credentials.create({ publicKey });
}

/** As JSON has it; not every browser can do that itself. */
function written({ id, rawId, type, response }) {
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const sent = parts.filter((part) => response[part]).map((part) => [part, text(response[part])]);
  return { id, rawId: text(rawId), type, response: Object.fromEntries(sent), clientExtensionResults: {} };
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Files of a record: the list loads itself into the page, files are sent with their progress, and taken away. */
import { csrfHeader } from '../csrf.js';
import { messages } from '../messages.js';
import { hideProblem, showProblem, textOf } from './problems.js';

document.querySelectorAll('[data-attachments]').forEach((section) => send(section, 'GET', section.dataset.attachments));

document.addEventListener('change', (event) => {
  const form = event.target.closest('form.upload');
  if (form && event.target.type === 'file' && event.target.files.length > 0) {
    post(form);
  }
});

document.addEventListener('submit', (event) => {
  if (event.target.closest('.attachments')) {
    event.preventDefault();
    post(event.target);
  }
}, true);

function post(form) {
  const bar = form.querySelector('progress');
  send(form.closest('.attachments'), 'POST', form.action, new FormData(form), (share) => {
    if (bar) {
      bar.hidden = share === null;
      bar.value = 100 * (share ?? 0);
    }
  }, () => form.reset());
}

function send(section, method, url, body = null, progress = () => {}, refused = () => {}) {
  const request = new XMLHttpRequest();
  request.open(method, url);
  Object.entries({ ...csrfHeader(), 'X-Requested-With': 'XMLHttpRequest' })
    .forEach(([name, value]) => request.setRequestHeader(name, value));
  request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total));
  request.addEventListener('load', () => {
    if (request.status === 200) {
      hideProblem();
      section.outerHTML = request.responseText;
    } else {
      failed(textOf(request));
    }
  });
  request.addEventListener('error', () => failed(messages.network));
  section.setAttribute('aria-busy', 'true');
  request.send(body);

  function failed(text) {
    section.removeAttribute('aria-busy');
    progress(null);
    refused();
    showProblem(text);
  }
}

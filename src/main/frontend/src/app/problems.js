/** Says it when an htmx request was refused or got no answer; the page and what was entered stay. */
import { messages } from '../messages.js';

/** Starts listening. Needs the layout's element `#problem`. */
export function showProblems() {
  document.addEventListener('htmx:responseError', (event) => show(textOf(event.detail.xhr)));
  document.addEventListener('htmx:sendError', () => show(messages.network));
  document.addEventListener('htmx:beforeRequest', hide);
}

function textOf(xhr) {
  if (xhr.status === 401) {
    return messages.expired;
  }
  try {
    const problem = JSON.parse(xhr.responseText);
    return problem.detail || problem.title || messages.unexpected;
  } catch {
    return messages.unexpected;
  }
}

function show(text) {
  const alert = document.getElementById('problem');
  if (alert) {
    alert.textContent = text;
    alert.hidden = false;
    alert.focus();
  }
}

function hide() {
  const alert = document.getElementById('problem');
  if (alert) {
    alert.hidden = true;
  }
}

/** Says it when an htmx request was refused or got no answer; the page and what was entered stay. */
import { messages } from '../messages.js';

/** Starts listening. Needs the layout's element `#problem`. */
export function showProblems() {
  document.addEventListener('htmx:responseError', (event) => showProblem(textOf(event.detail.xhr)));
  document.addEventListener('htmx:sendError', () => showProblem(messages.network));
  document.addEventListener('htmx:beforeRequest', hideProblem);
}

/** What a refused or failed request says. */
export function textOf(xhr) {
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

/** Says it above the page's content. */
export function showProblem(text) {
  const alert = document.getElementById('problem');
  if (alert) {
    alert.textContent = text;
    alert.hidden = false;
    alert.focus();
  }
}

/** Takes back what was said. */
export function hideProblem() {
  const alert = document.getElementById('problem');
  if (alert) {
    alert.hidden = true;
  }
}

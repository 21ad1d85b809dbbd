/** htmx without evaluated code or injected styles, with the CSRF header on every request. */
import htmx from 'htmx.org/dist/htmx.esm.js';
import { csrfHeader } from './csrf.js';

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;

document.addEventListener('htmx:configRequest', (event) => {
  Object.assign(event.detail.headers, csrfHeader(), { 'X-Requested-With': 'XMLHttpRequest' });
});

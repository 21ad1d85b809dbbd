/**
 * Shows Camunda Forms and sends their answers.
 *
 * Markup: an empty element with `data-form-viewer` and
 *   data-form-url       GET: the form's JSON, or {"schema": form, "data": {key: value}, "message": said below the form}
 *   data-action-url     POST of the answers as JSON, with the CSRF header
 *   data-submit-label   text of the button
 *   data-draft-url      optional, PUT of half-filled answers as JSON, a moment after each change; answers
 *                       {"message": "kept at 08:15"} or a problem, which is shown while nothing entered is lost
 *
 * Answers: 200 {"redirect": "/tasks"} goes there; a problem {title, detail, errors: [{field, message}]} is shown, gets
 * the focus, and nothing entered is lost. When everything is rendered, the body carries data-ready="1".
 */
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Vietnamese } from 'flatpickr/dist/esm/l10n/vn.js';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './styles/form-viewer.css';
import { csrfHeader } from './csrf.js';
import { messages, validationMessage } from './messages.js';
import { nativeSelects } from './form/native-select.js';

const DRAFT_DELAY = 1500;
const DRAFT_PATIENCE = 3000;

flatpickr.localize(Vietnamese);

Promise.all([...document.querySelectorAll('[data-form-viewer]')].map(start)).then(() => {
  document.body.dataset.ready = '1';
});

async function start(root) {
  const { alert, body, button, status } = parts(root);
  let form;
  try {
    const response = await fetch(root.dataset.formUrl, {
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' }
    });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    const answer = await response.json();
    form = new Form({ container: body, debounce: false, additionalModules: [nativeSelects] });
    speakVietnamese(form.get('validator'));
    await form.importSchema(answer.schema ?? answer, answer.schema ? (answer.data ?? {}) : {});
    status.textContent = answer.message ?? '';
  } catch {
    show(alert, messages.problem, messages.formUnavailable);
    button.hidden = true;
    return;
  }

  const draft = root.dataset.draftUrl ? keepDraft(root, form, button, status, alert) : null;
  form.on('submit', ({ data, errors }) => {
    const wrong = wrongFields(form, errors);
    if (wrong.length > 0) {
      show(alert, messages.checkFields(wrong.length), null, wrong);
    } else {
      send(root, form, data, alert, button, draft);
    }
  });
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') {
      form.submit();
    }
  });
}

/** Alert above the form, the form, and below it the button and what became of the draft. */
function parts(root) {
  const alert = element('div', '', 'alert alert-danger');
  alert.setAttribute('role', 'alert');
  alert.tabIndex = -1;
  alert.hidden = true;
  const body = element('div', '');
  const actions = element('div', '', 'form-actions');
  const button = element('button', root.dataset.submitLabel || messages.send, 'btn btn-primary');
  button.type = 'button';
  const status = element('span', '', 'form-status');
  status.setAttribute('role', 'status');
  actions.append(button, status);
  root.replaceChildren(alert, body, actions);
  return { alert, body, button, status };
}

/** form-js knows English only. */
function speakVietnamese(validator) {
  for (const method of ['validateField', 'validateFieldInstance']) {
    const english = validator[method].bind(validator);
    validator[method] = (...args) => english(...args).map(validationMessage);
  }
}

async function send(root, form, data, alert, button, draft) {
  const label = button.textContent;
  button.setAttribute('aria-disabled', 'true');
  button.textContent = messages.sending;
  alert.hidden = true;
  let leaving = false;
  try {
    await draft?.settled();
    const response = await fetch(root.dataset.actionUrl, {
      method: 'POST',
      headers: jsonHeaders(),
      body: JSON.stringify(data)
    });
    const answer = await jsonOf(response);
    if (response.ok && answer?.redirect) {
      leaving = true;
      root.dataset.sent = 'true';
      window.location.assign(answer.redirect);
    } else if (response.status === 401 || response.redirected) {
      show(alert, messages.problem, messages.expired);
    } else if (!response.ok && answer?.title) {
      showProblem(form, alert, answer);
    } else {
      show(alert, messages.problem, messages.unexpected);
    }
  } catch {
    show(alert, messages.problem, messages.network);
  } finally {
    if (!leaving) {
      button.removeAttribute('aria-disabled');
      button.textContent = label;
    }
  }
}

function jsonHeaders() {
  return {
    'Content-Type': 'application/json',
    Accept: 'application/json, application/problem+json',
    'X-Requested-With': 'XMLHttpRequest',
    ...csrfHeader()
  };
}

async function jsonOf(response) {
  return /json/.test(response.headers.get('Content-Type') ?? '') ? response.json() : null;
}

/** Puts each message at its field too, when the form has the field. */
function showProblem(form, alert, problem) {
  const errors = {};
  const wrong = [];
  for (const { field: key, message } of problem.errors ?? []) {
    const field = form.get('formFieldRegistry').getAll().find((candidate) => candidate.key === key);
    if (field) {
      const said = [`${key}: `, `${labelOf(field)}: `].find((start) => message.startsWith(start)) ?? '';
      const sentence = message.slice(said.length);
      errors[field.id] = [...(errors[field.id] ?? []), sentence];
      wrong.push({ id: domId(form, field), label: labelOf(field), message: sentence });
    } else {
      wrong.push({ message });
    }
  }
  form._setState({ errors });
  show(alert, problem.title, problem.detail, wrong);
}

function wrongFields(form, errors) {
  return Object.entries(errors).map(([id, found]) => {
    const field = form.get('formFieldRegistry').get(id);
    return { id: domId(form, field), label: labelOf(field), message: [found].flat(Infinity).join(' ') };
  });
}

function labelOf(field) {
  return field.label ?? field.dateLabel ?? field.timeLabel ?? field.key;
}

/** The id form-js gives to the field's input; dates and choices have several inputs, of which the first is meant. */
function domId(form, field) {
  return `fjs-form-${form._getState().schema._id ?? form._id}-${field.id}`;
}

function show(alert, title, detail, wrong = []) {
  alert.replaceChildren(element('p', title, 'alert-heading'));
  if (detail) {
    alert.append(element('p', detail));
  }
  if (wrong.length > 0) {
    const list = alert.appendChild(document.createElement('ul'));
    for (const { id, label, message } of wrong) {
      const text = label ? `${label}: ${message}` : message;
      const item = list.appendChild(document.createElement('li'));
      item.append(id ? fieldLink(id, text) : text);
    }
  }
  alert.hidden = false;
  alert.focus();
}

function fieldLink(id, text) {
  const link = element('a', text);
  link.href = `#${id}`;
  link.addEventListener('click', (event) => {
    const input = [id, `${id}-date`, `${id}-time`, `${id}-0`]
      .map((candidate) => document.getElementById(candidate))
      .find(Boolean);
    if (input) {
      event.preventDefault();
      input.focus();
    }
  });
  return link;
}

function element(name, text, className) {
  const created = document.createElement(name);
  created.textContent = text;
  if (className) {
    created.className = className;
  }
  return created;
}

/**
 * Saves a moment after the last change, never while the answers themselves are on their way: these wait for a draft that is
 * being saved, which would otherwise come after them. So do the page's other forms (a note, a hand-over to a colleague), which
 * also wait for what was entered last. The form reports a change when it is drawn, and its date fields do so as if somebody had
 * entered one: nothing is saved before somebody was in it (which only the browser itself can say), and nothing twice.
 */
function keepDraft(root, form, button, status, alert) {
  let timer;
  let touched = false;
  let kept;
  let saving = null;
  let waiting = false;
  let waited = false;
  ['focusin', 'input', 'change'].forEach((name) =>
    root.addEventListener(name, (event) => (touched = touched || event.isTrusted))
  );
  form.on('changed', () => {
    clearTimeout(timer);
    timer = setTimeout(saveNow, DRAFT_DELAY);
  });
  window.addEventListener('submit', letOthersWait, true);
  return { settled };

  function saveNow() {
    clearTimeout(timer);
    timer = null;
    const mine = Promise.resolve(saving).then(save);
    saving = mine;
    mine.then(() => (saving = saving === mine ? null : saving));
  }

  function settled() {
    return Promise.race([saving, new Promise((resolve) => setTimeout(resolve, DRAFT_PATIENCE))]);
  }

  function letOthersWait(event) {
    if (root.contains(event.target) || waited) {
      return;
    }
    if (timer) {
      saveNow();
    }
    if (saving) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!waiting) {
        waiting = true;
        // a timer, since a form that is just being sent can't be sent again
        settled().then(() => setTimeout(() => {
          waited = true;
          event.target.requestSubmit(event.submitter);
          waiting = false;
          waited = false;
        }));
      }
    }
  }

  async function save() {
    const body = JSON.stringify(form._getSubmitData());
    if (onTheWay() || body === kept) {
      return;
    }
    if (!touched) {
      kept = body;
      return;
    }
    try {
      const response = await fetch(root.dataset.draftUrl, { method: 'PUT', headers: jsonHeaders(), body });
      const answer = await jsonOf(response);
      if (onTheWay()) {
        return;
      }
      kept = response.ok ? body : kept;
      status.textContent = response.ok ? (answer?.message ?? messages.draftSaved) : messages.draftFailed;
      if (response.status === 409 && answer?.title) {
        show(alert, answer.title, `${answer.detail} ${messages.draftStays}`);
      }
    } catch {
      status.textContent = messages.draftFailed;
    }
  }

  function onTheWay() {
    return root.dataset.sent === 'true' || button.getAttribute('aria-disabled') === 'true';
  }
}

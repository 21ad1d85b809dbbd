/** A form is sent once: its buttons wait until the answer or until the page is shown again. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get' || form.target === '_blank') {
    return;
  }
  if (form.dataset.sent === 'true') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  form.setAttribute('aria-busy', 'true');
});

window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  });
});

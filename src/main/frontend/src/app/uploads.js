/** A file that is being sent shows how far it is, beside the field it was chosen in. */
document.addEventListener('htmx:xhr:progress', (event) => {
  const bar = event.target instanceof HTMLFormElement && event.target.querySelector('progress');
  if (bar && event.detail.lengthComputable) {
    bar.hidden = false;
    bar.value = (100 * event.detail.loaded) / event.detail.total;
  }
});

/** After a refusal the same file may be chosen again. */
document.addEventListener('htmx:afterRequest', (event) => {
  const form = event.target;
  if (form instanceof HTMLFormElement && form.matches('.upload') && !event.detail.successful) {
    form.reset();
    form.querySelector('progress').hidden = true;
  }
});

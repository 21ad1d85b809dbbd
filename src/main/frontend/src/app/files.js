/** A file field with `data-max-bytes` refuses a bigger file with the sentence of `data-too-big` before it is sent. */
document.addEventListener('change', (event) => {
  const field = event.target;
  if (field instanceof HTMLInputElement && 'maxBytes' in field.dataset) {
    const tooBig = [...field.files].some((file) => file.size > Number(field.dataset.maxBytes));
    field.setCustomValidity(tooBig ? field.dataset.tooBig : '');
    field.reportValidity();
  }
}, true);

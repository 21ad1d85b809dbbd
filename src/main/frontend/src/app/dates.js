/** Fields with `data-date` hold dd/MM/yyyy; short ways to type a date are completed on leaving the field. */
const SHORT = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

document.addEventListener('change', (event) => {
  const field = event.target;
  if (field instanceof HTMLInputElement && 'date' in field.dataset) {
    const parts = SHORT.exec(field.value.trim()) ?? DIGITS.exec(field.value.trim());
    if (parts) {
      field.value = `${parts[1].padStart(2, '0')}/${parts[2].padStart(2, '0')}/${parts[3]}`;
    }
  }
}, true);

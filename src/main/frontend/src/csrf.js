/** Name and value of the CSRF header, out of the page's meta tags. Empty when the page has none. */
export function csrfHeader() {
  const token = document.querySelector('meta[name="_csrf"]')?.content;
  const name = document.querySelector('meta[name="_csrf_header"]')?.content;
  return token && name ? { [name]: token } : {};
}

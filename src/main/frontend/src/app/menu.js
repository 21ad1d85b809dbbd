/** The collapsed menu closes on Escape and gives the focus back. */
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

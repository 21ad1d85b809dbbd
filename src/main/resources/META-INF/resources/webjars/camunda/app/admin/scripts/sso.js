/*
 * Single sign-on: the application owns the login page, so the login page of the webapp is never shown.
 * Reaching "#/login" means that the session has ended or that the user has logged out in the webapp.
 */
const LOGIN_ROUTE = '#/login';

function leaveForApplicationLogin() {
  if (window.location.hash.startsWith(LOGIN_ROUTE)) {
    window.location.replace('/login?logout');
  }
}

window.addEventListener('hashchange', leaveForApplicationLogin);
leaveForApplicationLogin();

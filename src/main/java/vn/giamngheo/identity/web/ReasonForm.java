package vn.giamngheo.identity.web;

/**
 * Why an account is closed or reopened, as typed.
 *
 * @param reason the reason
 */
record ReasonForm(String reason) {}

package vn.giamngheo.identity.web;

/**
 * Name and address of an account as typed.
 *
 * @param fullName name as written on papers
 * @param email address for mail, may be blank
 */
record DetailsForm(String fullName, String email) {}

/** Pages and API of loan guidance. */
package vn.giamngheo.loan.web;

/** The pages below {@code /admin}. */
package vn.giamngheo.administration.web;

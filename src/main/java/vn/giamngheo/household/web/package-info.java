/** Pages of the register. */
package vn.giamngheo.household.web;

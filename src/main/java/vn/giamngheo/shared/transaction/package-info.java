/** What belongs to the running transaction: values that end with it, and writes that wait for its commit. */
package vn.giamngheo.shared.transaction;

/** The page on which officers declare households of relatives. */
package vn.giamngheo.kinship.web;

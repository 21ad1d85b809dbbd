/** The page of alerts. */
package vn.giamngheo.routing.web;

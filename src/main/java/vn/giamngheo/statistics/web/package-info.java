/** Pages and Excel files of the official figures. */
package vn.giamngheo.statistics.web;

/** Pages of households after their escape. */
package vn.giamngheo.escape.web;

/** Pages of the score sheets: versions, import, publication. */
package vn.giamngheo.rules.web;

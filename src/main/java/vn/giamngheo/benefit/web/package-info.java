/** Pages of benefits that change with the class of a household. */
package vn.giamngheo.benefit.web;

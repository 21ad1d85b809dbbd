/** Pages of the inbox and of the outbox. */
package vn.giamngheo.notification.web;

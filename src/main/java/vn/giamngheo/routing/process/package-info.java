/** What the models' expressions for candidate groups and due dates call. */
package vn.giamngheo.routing.process;

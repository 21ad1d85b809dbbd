/** The engine's side of the decision tables; nothing outside knows that Camunda evaluates them. */
package vn.giamngheo.rules.process;

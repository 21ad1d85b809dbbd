/** The BPMN process {@code loan-guidance} in Java: its contract, its listeners and how it is told of the bank. */
package vn.giamngheo.loan.process;

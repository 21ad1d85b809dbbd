/** The BPMN process {@code in-year-recognition} in Java: its contract, its listeners and how it is started. */
package vn.giamngheo.recognition.process;

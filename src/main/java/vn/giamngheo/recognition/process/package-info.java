/** The BPMN processes {@code in-year-recognition} and {@code escape-certification} in Java: their contracts, their listeners and how they are started. */
package vn.giamngheo.recognition.process;

/** The BPMN processes {@code annual-review}, {@code commune-review} and {@code hamlet-review} in Java. */
package vn.giamngheo.campaign.process;

/** Camunda's own types: configuration, guards of every step, error translation. Open to the features' process packages. */
@org.springframework.modulith.NamedInterface("process")
package vn.giamngheo.engine.process;

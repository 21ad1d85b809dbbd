/** Where the assessment meets the engine: contract of its diagram, one thin listener or delegate per step. */
package vn.giamngheo.review.process;

/** What features tell the task list about their cases: headline and panel. */
@org.springframework.modulith.NamedInterface("headline")
package vn.giamngheo.tasklist.headline;

/** What every page shares: the frame of the layout, formats, and answers to refusals and failures. */
package vn.giamngheo.shared.web;

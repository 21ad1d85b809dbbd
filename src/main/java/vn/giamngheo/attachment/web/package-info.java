/** Uploads, downloads and the list of files that other pages load into themselves. */
package vn.giamngheo.attachment.web;

/** Web adapters of the integration API, one per resource, and the shapes they speak in. */
package vn.giamngheo.api.web;

/** Pages of the assessment: the score sheet, the objection, and its part of the household page. */
package vn.giamngheo.review.web;

/** Pages of the annual review: board, commune, hamlet's list, papers of a decision. */
package vn.giamngheo.campaign.web;

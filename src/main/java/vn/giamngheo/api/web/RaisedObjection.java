package vn.giamngheo.api.web;

import java.util.UUID;

/** An objection that was registered. */
record RaisedObjection(UUID id, UUID assessmentId) {}

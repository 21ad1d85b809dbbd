package vn.giamngheo.notification;

import vn.giamngheo.identity.Mailbox;

/** A notice and whom it is for. */
record AddressedNotice(Mailbox to, Notice notice) {}

package vn.giamngheo.notification.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.giamngheo.notification.MailDelivery;

/** How somebody wants mail, as it was entered. */
record PreferencesForm(@Size(max = 254) String email, @NotNull MailDelivery delivery) {}

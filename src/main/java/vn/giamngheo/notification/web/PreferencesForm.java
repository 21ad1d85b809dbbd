package vn.giamngheo.notification.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.giamngheo.notification.MailDelivery;

/** How somebody wants mail, as it was entered. */
class PreferencesForm {

    @Size(max = 254)
    private String email;
    @NotNull
    private MailDelivery delivery;

    static PreferencesForm of(String email, MailDelivery delivery) {
        PreferencesForm form = new PreferencesForm();
        form.email = email;
        form.delivery = delivery;
        return form;
    }

    /** @return address as typed */
    public String getEmail() {
        return email;
    }

    /** @param email address as typed */
    public void setEmail(String email) {
        this.email = email;
    }

    /** @return how mail is wanted */
    public MailDelivery getDelivery() {
        return delivery;
    }

    /** @param delivery how mail is wanted */
    public void setDelivery(MailDelivery delivery) {
        this.delivery = delivery;
    }
}

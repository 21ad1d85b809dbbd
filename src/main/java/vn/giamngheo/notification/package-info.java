/** What officers and households are told: the inbox, and mail through an outbox that is emptied after the commit. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "engine",
        "tasklist", "recognition" })
package vn.giamngheo.notification;

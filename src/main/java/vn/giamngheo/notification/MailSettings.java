package vn.giamngheo.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param from sender's address
 * @param maxAttempts attempts before a mail is given up
 */
@ConfigurationProperties("giamngheo.mail")
record MailSettings(String from, int maxAttempts) {}

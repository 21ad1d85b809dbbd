package vn.giamngheo.notification;

import java.util.List;

/**
 * What a mail says, before it is put into words.
 *
 * @param notices the notices, most urgent first as far as known
 * @param communeName ward or commune whose desk delivers a result, null in mail to officers
 */
record MailContent(List<Notice> notices, String communeName) {

    MailContent {
        notices = List.copyOf(notices);
    }
}

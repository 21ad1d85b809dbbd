package vn.giamngheo.identity;

import java.time.LocalDate;

/**
 * A post that a person holds today only because its holder is away.
 *
 * @param post the post
 * @param holder account name of the one who is away, null when the post is vacant
 * @param holderName his or her name, null when the post is vacant
 * @param title Vietnamese title of the post, as its holder signs
 * @param documentNumber number of the written assignment, null when none was asked
 * @param lastDay last day of standing in
 */
public record StandingIn(PostGroup post, String holder, String holderName, String title, String documentNumber,
        LocalDate lastDay) {

    /** @return whom the acts are done for: the holder, or the post itself while it is vacant */
    public String onBehalfOf() {
        return holder == null ? post.id() : holder;
    }
}

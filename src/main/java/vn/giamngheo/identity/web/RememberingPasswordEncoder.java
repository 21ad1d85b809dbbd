package vn.giamngheo.identity.web;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * BCrypt that remembers a right password for a few minutes, since machine clients send it with every call and BCrypt takes a
 * tenth of a second on purpose. Remembered is a keyed digest only, under a key that lives as long as the process.
 */
class RememberingPasswordEncoder implements PasswordEncoder {

    private static final String DIGEST = "HmacSHA256";
    private static final int MOST = 2_000;
    private static final long KEPT_NANOS = Duration.ofMinutes(5).toNanos();

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final SecretKeySpec key;
    private final Map<String, Long> right = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    RememberingPasswordEncoder() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    @Override
    public String encode(CharSequence password) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String encoded) {
        String digest = digest(password, encoded);
        synchronized (right) {
            Long since = right.get(digest);
            if (since != null && System.nanoTime() - since < KEPT_NANOS) {
                return true;
            }
            right.remove(digest);
        }
        boolean matches = bcrypt.matches(password, encoded);
        if (matches) {
            synchronized (right) {
                right.put(digest, System.nanoTime());
            }
        }
        return matches;
    }

    private String digest(CharSequence password, String encoded) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(encoded.getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(UTF_8)));
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

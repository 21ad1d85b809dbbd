package vn.giamngheo.campaign;

import java.time.Instant;
import java.util.UUID;

/**
 * A request to take up decided lists again, which a second person has to confirm.
 *
 * @param id request
 * @param households numbers of the households, with the reasons
 * @param reason why
 * @param requestedBy user name
 * @param requestedAt when
 */
public record ReopeningView(UUID id, String households, String reason, String requestedBy, Instant requestedAt) {}

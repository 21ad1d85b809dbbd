package vn.giamngheo.recognition;

import java.util.UUID;
import vn.giamngheo.rules.OpinionAuthority;

/**
 * An assessment that was opened for an application.
 *
 * @param assessmentId assessment, business key of its process
 * @param opinionAuthority who is asked for an opinion on its result
 */
public record OpenedAssessment(UUID assessmentId, OpinionAuthority opinionAuthority) {}

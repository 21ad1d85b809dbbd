package vn.giamngheo.engine.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.Refusal;

/**
 * Hands a refusal out of the engine as what it is: unwrapped for our own code, and noted on the web request, so that the
 * answers of engine REST and of Camunda's web applications can carry its status and sentence. Within a web request two
 * people on one step also become a refusal; the job executor still sees the engine's own exceptions.
 */
class RefusalInterceptor extends CommandInterceptor {

    /** Request attribute under which the web filter finds the refusal. */
    static final String ATTRIBUTE = "giamngheo.refusal";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        }
        catch (RuntimeException failure) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            Refusal refusal = refusal(failure, request != null);
            if (refusal == null && request != null) {
                refusal = (Refusal) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            }
            if (refusal == null) {
                throw failure;
            }
            if (request != null) {
                request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
            }
            throw refusal;
        }
    }

    /** Notes a refusal on the web request, if there is one, in case the engine fails over it. */
    static void note(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static Refusal refusal(Throwable failure, boolean inWebRequest) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (inWebRequest && (cause instanceof OptimisticLockingException
                    || cause instanceof OptimisticLockingFailureException)) {
                return new Conflict("refusal.task.changedMeanwhile");
            }
            if (inWebRequest && cause instanceof NullValueException
                    && String.valueOf(cause.getMessage()).contains("task is null")) {
                return new Conflict("refusal.task.notOpen");
            }
        }
        return null;
    }
}

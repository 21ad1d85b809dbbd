package vn.giamngheo.shared.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.RefusalMessages;

/**
 * Tells the client why a request was not carried out: a page for a browser, {@code application/problem+json} for a script.
 * A failure nobody foresaw gets a reference number, which stands in the log too.
 */
@ControllerAdvice
@Order(ErrorAdvice.ORDER)
class ErrorAdvice {

    /** Before Spring Boot's own handler of problem details (0), which knows no Vietnamese and no pages. */
    static final int ORDER = -10;

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final RefusalMessages refusals;
    private final MessageSource messages;

    ErrorAdvice(RefusalMessages refusals, MessageSource messages) {
        this.refusals = refusals;
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        List<Problem.FieldProblem> errors = refusal instanceof InvalidInput input
                ? refusals.fieldTexts(input).entrySet().stream()
                    .map(error -> new Problem.FieldProblem(error.getKey(), error.getValue())).toList()
                : List.of();
        String detail = errors.isEmpty() ? refusals.text(refusal) : refusals.text(refusal.key(), refusal.args());
        return answer(new Problem(refusal.status(), title(refusal.status()), detail, errors, null), request);
    }

    /** Covers MethodArgumentNotValidException: what a form's Bean Validation found when no page shows it itself. */
    @ExceptionHandler
    Object invalid(BindException invalid, HttpServletRequest request) {
        List<Problem.FieldProblem> errors = invalid.getFieldErrors().stream()
            .map(error -> new Problem.FieldProblem(error.getField(), messages.getMessage(error, VIETNAMESE))).toList();
        return answer(new Problem(400, title(400), text("error.invalidFields", errors.size()), errors, null), request);
    }

    @ExceptionHandler({ HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class })
    Object unreadable(HttpServletRequest request) {
        return plain(400, request);
    }

    @ExceptionHandler
    Object changedMeanwhile(OptimisticLockingFailureException lost, HttpServletRequest request) {
        return plain(409, request);
    }

    /** Nobody signed in: Spring Security's own filter asks to sign in, so the exception goes on to it. */
    @ExceptionHandler
    Object denied(AccessDeniedException denied, HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            throw denied;
        }
        return plain(403, request);
    }

    @ExceptionHandler
    Object unknown(AuthenticationException unknown) {
        throw unknown;
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return plain(known.getStatusCode().value(), request);
        }
        String reference = Problem.newReference();
        log.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return answer(new Problem(500, title(500), text("error.500.detail"), List.of(), reference), request);
    }

    private Object plain(int status, HttpServletRequest request) {
        String detail = messages.getMessage("error." + status + ".detail", null, text("error.other.detail"), VIETNAMESE);
        return answer(new Problem(status, title(status), detail, List.of(), null), request);
    }

    private Object answer(Problem problem, HttpServletRequest request) {
        if (wantsPage(request)) {
            boolean known = List.of(400, 403, 404, 409, 500).contains(problem.status());
            ModelAndView page = new ModelAndView(known ? "error/" + problem.status() : "error",
                    HttpStatusCode.valueOf(problem.status()));
            page.addObject("problem", problem);
            return page;
        }
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** Scripts say so by their header, or accept JSON before a page. */
    private static boolean wantsPage(HttpServletRequest request) {
        if (request.getHeader("X-Requested-With") != null) {
            return false;
        }
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private String title(int status) {
        return messages.getMessage("error." + status + ".title", null, text("error.other.title"), VIETNAMESE);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}

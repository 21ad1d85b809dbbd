package vn.giamngheo.shared.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
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
                    .map(error -> new Problem.FieldProblem(error.getKey(), error.getValue(), codeOf(input, error.getKey())))
                    .toList()
                : List.of();
        String detail = errors.isEmpty() ? refusals.text(refusal) : refusals.text(refusal.key(), refusal.args());
        return answer(new Problem(refusal.status(), title(refusal.status()), detail, refusal.key(), errors, null), request);
    }

    private static String codeOf(InvalidInput input, String field) {
        return input.fieldErrors().stream().filter(error -> error.field().equals(field)).findFirst().orElseThrow().key();
    }

    /** Covers MethodArgumentNotValidException: what a form's Bean Validation found when no page shows it itself. */
    @ExceptionHandler
    Object invalid(BindException invalid, HttpServletRequest request) {
        return wrongFields(invalid.getFieldErrors().stream()
            .map(error -> new Problem.FieldProblem(error.getField(), messages.getMessage(error, VIETNAMESE),
                    "error.field." + error.getCode()))
            .toList(), request);
    }

    /** Parameters of the address that break their constraints. */
    @ExceptionHandler
    Object invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        return wrongFields(invalid.getParameterValidationResults().stream()
            .flatMap(result -> result.getResolvableErrors().stream()
                .map(error -> new Problem.FieldProblem(result.getMethodParameter().getParameterName(),
                        messages.getMessage(error, VIETNAMESE), "error.field." + lastCode(error))))
            .toList(), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return wrongFields(List.of(fieldProblem(missing.getParameterName(), "NotNull",
                "jakarta.validation.constraints.NotNull.message")), request);
    }

    @ExceptionHandler
    Object unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        if (wantsPage(request)) {
            return plain(400, HttpHeaders.EMPTY, request);
        }
        return wrongFields(List.of(fieldProblem(mismatch.getName(), "unreadable", "error.field.unreadable")), request);
    }

    /** No JSON at all, or a value that its field cannot hold; then the field is named. */
    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (unreadable.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
            return wrongFields(List.of(fieldProblem(field, "unreadable", "error.field.unreadable")), request);
        }
        return plain(400, HttpHeaders.EMPTY, request);
    }

    private Problem.FieldProblem fieldProblem(String field, String code, String key) {
        return new Problem.FieldProblem(field, text(key), "error.field." + code);
    }

    private Object wrongFields(List<Problem.FieldProblem> errors, HttpServletRequest request) {
        return answer(new Problem(400, title(400), text("error.invalidFields", errors.size()), "error.invalidFields", errors,
                null), request);
    }

    private static String lastCode(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
    }

    @ExceptionHandler
    Object changedMeanwhile(OptimisticLockingFailureException lost, HttpServletRequest request) {
        return plain(409, HttpHeaders.EMPTY, request);
    }

    /** Nobody signed in: Spring Security's own filter asks to sign in, so the exception goes on to it. */
    @ExceptionHandler
    Object denied(AccessDeniedException denied, HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            throw denied;
        }
        return plain(403, HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    Object unknown(AuthenticationException unknown) {
        throw unknown;
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return plain(known.getStatusCode().value(), known.getHeaders(), request);
        }
        if (holdsUnusableCharacter(failure)) {
            return plain(400, HttpHeaders.EMPTY, request);
        }
        String reference = Problem.newReference();
        log.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return answer(new Problem(500, title(500), text("error.500.detail"), "error.500", List.of(), reference), request);
    }

    /** The database takes no zero character in a text; whoever sends one, in whichever field, sends rubbish. */
    private static boolean holdsUnusableCharacter(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && "22021".equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private Object plain(int status, HttpHeaders headers, HttpServletRequest request) {
        String detail = messages.getMessage("error." + status + ".detail", null, text("error.other.detail"), VIETNAMESE);
        return answer(new Problem(status, title(status), detail, "error." + status, List.of(), null), headers, request);
    }

    private Object answer(Problem problem, HttpServletRequest request) {
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    private Object answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        if (wantsPage(request)) {
            boolean known = List.of(400, 403, 404, 409, 500).contains(problem.status());
            ModelAndView page = new ModelAndView(known ? "error/" + problem.status() : "error",
                    HttpStatusCode.valueOf(problem.status()));
            page.addObject("problem", problem);
            return page;
        }
        return ResponseEntity.status(problem.status()).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem);
    }

    /** Scripts say so by their header, or accept no page; the integration API has none. */
    private static boolean wantsPage(HttpServletRequest request) {
        if (request.getHeader("X-Requested-With") != null
                || request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
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

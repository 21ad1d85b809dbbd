package vn.giamngheo.papers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Papers come with their transaction, in order, in the name of whoever issued them, or not at all. */
class DrawnPapersTests {

    private final DrawnPapers papers = new DrawnPapers();
    private final List<String> kept = new ArrayList<>();

    @BeforeEach
    void aTransactionBegins() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void itIsOver() {
        TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_UNKNOWN);
        TransactionSynchronizationManager.clear();
        SecurityContextHolder.clearContext();
        papers.stop();
    }

    @Test
    void areKeptInOrderAtTheEndAndNotBefore() {
        CountDownLatch later = new CountDownLatch(1);
        papers.draw(() -> {
            await(later);
            return bytes("first");
        }, pdf -> kept.add(text(pdf)));
        papers.draw(() -> {
            later.countDown();
            return bytes("second");
        }, pdf -> kept.add(text(pdf)));
        assertThat(kept).isEmpty();

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(kept).containsExactly("first", "second");
    }

    @Test
    void areKeptInTheNameOfWhoeverIssuedThem() {
        actAs("chair.ea-kao");
        papers.draw(() -> bytes("decision"), pdf -> kept.add(text(pdf) + " " + actor()));
        actAs("somebody else");

        TransactionSynchronizationUtils.triggerBeforeCommit(false);

        assertThat(kept).containsExactly("decision chair.ea-kao");
        assertThat(actor()).isEqualTo("somebody else");
    }

    @Test
    void whatCannotBeDrawnEndsTheTransaction() {
        Supplier<byte[]> broken = () -> {
            throw new TemplateFailure(new TemplateProblem(3, "refusal.papers.problem.unknownName", "nobody"));
        };
        papers.draw(broken, pdf -> kept.add(text(pdf)));

        assertThatThrownBy(() -> TransactionSynchronizationUtils.triggerBeforeCommit(false))
            .isInstanceOf(TemplateFailure.class);
        assertThat(kept).isEmpty();
    }

    @Test
    void aTransactionWithinHasItsOwn() {
        papers.draw(() -> bytes("outer"), pdf -> kept.add(text(pdf)));
        List<TransactionSynchronization> outer = TransactionSynchronizationManager.getSynchronizations();
        outer.forEach(TransactionSynchronization::suspend);
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
        papers.draw(() -> bytes("inner"), pdf -> kept.add(text(pdf)));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(kept).containsExactly("inner");
        TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
        TransactionSynchronizationManager.clearSynchronization();

        TransactionSynchronizationManager.initSynchronization();
        outer.forEach(TransactionSynchronization::resume);
        outer.forEach(TransactionSynchronizationManager::registerSynchronization);
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(kept).containsExactly("inner", "outer");
    }

    private static void actAs(String username) {
        SecurityContextHolder.clearContext();
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
    }

    private static String actor() {
        return SecurityContextHolder.getContext().getAuthentication().getName();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.UTF_8);
    }
}

package vn.giamngheo.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Draws the papers of a transaction on threads of their own while the step goes on, and hands them over just before its
 * commit: they are kept together with the step or not at all. Drawing takes no database connection, so that steps which wait
 * for their papers never wait for each other.
 */
@Component
class DrawnPapers {

    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            new CustomizableThreadFactory("papers-"));

    /**
     * @param drawing makes the PDF; asks nothing of the database
     * @param keep takes the PDF in the caller's transaction and on behalf of the one who acts now; what it refuses, and what
     *        the drawing fails with, ends the transaction
     */
    void draw(Supplier<byte[]> drawing, Consumer<byte[]> keep) {
        CompletableFuture<byte[]> pdf = CompletableFuture.supplyAsync(drawing, threads);
        waiting().papers.add(new DelegatingSecurityContextRunnable(() -> keep.accept(drawn(pdf))));
    }

    private static byte[] drawn(CompletableFuture<byte[]> pdf) {
        try {
            return pdf.join();
        }
        catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Waiting waiting() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Waiting known) {
            return known;
        }
        Waiting waiting = new Waiting();
        TransactionSynchronizationManager.registerSynchronization(waiting);
        TransactionSynchronizationManager.bindResource(this, waiting);
        return waiting;
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    /** The papers of one transaction, in the order in which they were issued; bound to its thread as long as it runs. */
    private final class Waiting implements TransactionSynchronization {

        private final List<Runnable> papers = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            papers.forEach(Runnable::run);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(DrawnPapers.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(DrawnPapers.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(DrawnPapers.this);
        }
    }
}

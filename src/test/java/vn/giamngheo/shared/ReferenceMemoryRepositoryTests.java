package vn.giamngheo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.giamngheo.MigratedPostgres;

class ReferenceMemoryRepositoryTests {

    private static final AuditedEvent CHANGE = new AuditedEvent("routing.termChanged", "StepTerm", "any", null, null, null,
            Map.of(), Map.of(), null);

    private final JdbcClient jdbc = JdbcClient.create(MigratedPostgres.dataSource());
    private final ReferenceMemory memory = new ReferenceMemory(jdbc);
    private final TransactionTemplate transaction = new TransactionTemplate(
            new JdbcTransactionManager(MigratedPostgres.dataSource()));
    private final AtomicInteger read = new AtomicInteger();

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void readsOnceWhileNothingChanges() {
        assertThat(answer()).isEqualTo(1);
        assertThat(answer()).isEqualTo(1);
        transaction.executeWithoutResult(running -> assertThat(answer()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "account", "post", "stand_in", "step_term", "routing_rule", "quick_sheet_indicator",
        "second_look_band", "score_sheet", "in_year_batch", "number_series", "paper_form", "paper_template" })
    void readsAnewAfterAnyStatementOnARememberedTable(String table) {
        answer();
        jdbc.sql("DELETE FROM " + table + " WHERE false").update();
        assertThat(answer()).isEqualTo(2);
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void goesOnAsBeforeAfterAChangeThatWasRolledBack() {
        answer();
        transaction.executeWithoutResult(running -> {
            change();
            running.setRollbackOnly();
        });
        assertThat(answer()).isEqualTo(1);
    }

    @Test
    void doesNotTellOthersWhatAnOpenTransactionHasChanged() {
        answer();
        transaction.executeWithoutResult(running -> {
            change();
            assertThat(answer()).isEqualTo(2);
            running.setRollbackOnly();
        });
        assertThat(answer()).as("read anew, from what was committed").isEqualTo(3);
    }

    @Test
    void worksWithOneStateForAWholeRequest() {
        beginRequest();
        answer();
        change();
        assertThat(answer()).isEqualTo(1);
        beginRequest();
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void seesInTheSameRequestWhatTheRequestHasChangedItself() {
        beginRequest();
        answer();
        change();
        memory.on(CHANGE);
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void seesInTheSameTransactionWhatTheTransactionHasChangedItself() {
        transaction.executeWithoutResult(running -> {
            answer();
            change();
            assertThat(answer()).isEqualTo(1);
            memory.on(CHANGE);
            assertThat(answer()).isEqualTo(2);
        });
    }

    @Test
    void keepsItsStateThroughTheFactsOfACase() {
        beginRequest();
        answer();
        change();
        memory.on(new AuditedEvent("application.screened", "Application", "any", null, null, UUID.randomUUID(), Map.of(),
                Map.of(), null));
        assertThat(answer()).isEqualTo(1);
    }

    @Test
    void doesNotRememberARefusal() {
        assertThatThrownBy(() -> memory.remember("asked", () -> {
            throw new NotFound("refusal.routing.noTerm");
        })).isInstanceOf(NotFound.class);
        assertThat(answer()).isEqualTo(1);
    }

    private int answer() {
        return memory.remember("asked", read::incrementAndGet);
    }

    private void change() {
        jdbc.sql("UPDATE step_term SET days = days WHERE false").update();
    }

    private static void beginRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}

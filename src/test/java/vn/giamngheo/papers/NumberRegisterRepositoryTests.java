package vn.giamngheo.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;

class NumberRegisterRepositoryTests {

    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final UnitKey TAN_LAP = new UnitKey("24121.2016");

    private final JdbcClient jdbc = JdbcClient.create(MigratedPostgres.dataSource());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(MigratedPostgres.dataSource()));
    private final NumberRegister register = new NumberRegister(jdbc, new ReferenceMemory(jdbc));

    @AfterEach
    void noNumbersLeftBehind() {
        jdbc.sql("delete from number_register where unit_key in (:units)")
            .param("units", List.of(EA_KAO.value(), TAN_LAP.value())).update();
    }

    @Test
    void countsByUnitKindAndYear() {
        assertThat(next(EA_KAO, PaperKind.RECOGNITION_DECISION, 2018)).isEqualTo("01/QĐ-UBND");
        assertThat(next(EA_KAO, PaperKind.RECOGNITION_DECISION, 2018)).isEqualTo("02/QĐ-UBND");
        assertThat(next(EA_KAO, PaperKind.RECOGNITION_DECISION, 2019)).isEqualTo("01/QĐ-UBND");
        assertThat(next(EA_KAO, PaperKind.CERTIFICATE, 2018)).isEqualTo("01/GCN-HN.HCN");
        assertThat(next(TAN_LAP, PaperKind.RECOGNITION_DECISION, 2018)).isEqualTo("01/QĐ-UBND");
    }

    @Test
    void givesOutAgainWhatWasNotIssued() {
        next(EA_KAO, PaperKind.RECOGNITION_DECISION, 2018);
        transaction.executeWithoutResult(status -> {
            register.next(EA_KAO, PaperKind.RECOGNITION_DECISION, 2018);
            status.setRollbackOnly();
        });

        assertThat(next(EA_KAO, PaperKind.RECOGNITION_DECISION, 2018)).isEqualTo("02/QĐ-UBND");
    }

    @Test
    void leavesNoGapWhenManyIssueAtOnceAndSomeFail() throws Exception {
        int officers = 60;
        List<Callable<String>> acts = new ArrayList<>();
        for (int officer = 0; officer < officers; officer++) {
            boolean fails = officer % 3 == 0;
            acts.add(() -> transaction.execute(status -> {
                String number = register.next(EA_KAO, PaperKind.RECOGNITION_DECISION, 2018);
                if (fails) {
                    status.setRollbackOnly();
                    return null;
                }
                return number;
            }));
        }
        Set<String> issued = new TreeSet<>();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> act : pool.invokeAll(acts)) {
                if (act.get() != null) {
                    issued.add(act.get());
                }
            }
        }
        finally {
            pool.shutdown();
        }

        assertThat(issued).isEqualTo(IntStream.rangeClosed(1, officers * 2 / 3)
            .mapToObj(number -> "%02d/QĐ-UBND".formatted(number)).collect(Collectors.toCollection(TreeSet::new)));
    }

    private String next(UnitKey unit, PaperKind kind, int year) {
        return transaction.execute(status -> register.next(unit, kind, year));
    }
}

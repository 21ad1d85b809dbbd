package vn.giamngheo.papers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.territory.UnitKey;

/**
 * Numbers of outgoing papers, one series per unit, sort of paper (all decisions are one) and year, without gaps: the row of the series stays locked
 * until the issuing transaction ends, and a number that was not issued is given out again (Decree 30/2020, Art. 15).
 */
@Component
public class NumberRegister {

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;

    NumberRegister(JdbcClient jdbc, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /**
     * Takes the next number; only inside the transaction that issues the paper.
     *
     * @param unit unit that issues the paper
     * @param kind kind of paper
     * @param year year of signature
     * @return the number as papers write it, below ten with a leading zero, such as {@code 07/QD-UBND} (with the
     *     letters of the series)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(UnitKey unit, PaperKind kind, int year) {
        int number = jdbc.sql("""
                insert into number_register (unit_key, kind, year, last_number)
                select :unit, series, :year, 1 from number_series where kind = :kind
                on conflict (unit_key, kind, year) do update set last_number = number_register.last_number + 1
                returning last_number""")
            .param("unit", unit.value()).param("kind", kind.name()).param("year", year)
            .query(Integer.class).single();
        String sign = memory.remember(new SignOf(kind), () -> jdbc.sql("select sign from number_series where kind = :kind")
            .param("kind", kind.name()).query(String.class).single());
        return "%02d/%s".formatted(number, sign);
    }

    private record SignOf(PaperKind kind) {}
}

package vn.giamngheo.rules.sheet;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;

/** The versions in the database. Content is written once; afterwards only state, days and persons of a version change. */
@Component
class SheetStore {

    private static final String VERSION = """
            select id, standard_id, area_type, form_code, version, state, valid_from, valid_to, mark, source, file_name,
                   imported_by, imported_at, proposed_by, proposed_at, proposal_reason, published_by, published_at,
                   publish_reason, withdrawn_by, withdrawn_at, withdraw_reason
            from score_sheet""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    SheetStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<SheetVersion> all() {
        return jdbc.sql(VERSION + " order by standard_id desc, area_type, version desc").query(SheetVersion.class).list();
    }

    Optional<SheetVersion> find(UUID id) {
        return jdbc.sql(VERSION + " where id = :id").param("id", id).query(SheetVersion.class).optional();
    }

    List<SheetVersion> of(StandardId standard, AreaType area) {
        return jdbc.sql(VERSION + " where standard_id = :standard and area_type = :area order by version desc")
                .param("standard", standard.name())
                .param("area", area.name())
                .query(SheetVersion.class)
                .list();
    }

    /** Lets nobody else add or publish a version of this standard and area until the transaction ends. */
    void lock(StandardId standard, AreaType area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "score_sheet." + standard + "." + area)
                .query((row, n) -> n)
                .list();
    }

    SheetTable table(SheetVersion version) {
        List<SheetLine> lines = jdbc.sql("""
                        select r.row_no, r.label as row_label, r.kind, r.fact,
                               r.scored_unless is not null as unscored_for_dependants, o.code, o.label, o.points,
                               o.fact_from as "from", o.fact_below as below, o.exclusive_group, o.excludes_deprivation,
                               o.mark, o.source
                        from score_row r join score_option o on o.sheet_id = r.sheet_id and o.row_no = r.row_no
                        where r.sheet_id = :sheet order by r.row_no, o.ordinal""")
                .param("sheet", version.id())
                .query(SheetLine.class)
                .list();
        List<IndicatorLine> indicators = jdbc.sql("""
                        select code, service, label, deprived_when, points, fact, deprived_from as "from",
                               deprived_below as below, mark, source
                        from score_indicator where sheet_id = :sheet order by ordinal""")
                .param("sheet", version.id())
                .query(IndicatorLine.class)
                .list();
        return new SheetTable(
                version.standardId(), version.areaType(), version.formCode(), version.source(), lines, indicators);
    }

    UUID insertDraft(SheetTable table, String fileName, String username, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into score_sheet (id, standard_id, form_code, area_type, version, mark, source, state,
                                                 file_name, imported_by, imported_at)
                        select :id, :standard, :formCode, :area, coalesce(max(version), 0) + 1, :mark, :source, 'DRAFT',
                               :fileName, :username, :now
                        from score_sheet where standard_id = :standard and area_type = :area""")
                .param("id", id)
                .param("standard", table.standardId().name())
                .param("formCode", table.formCode())
                .param("area", table.areaType().name())
                .param("mark", table.mark().name())
                .param("source", table.source())
                .param("fileName", fileName)
                .param("username", username)
                .param("now", Timestamp.from(now))
                .update();
        insertRows(id, table.lines());
        insertOptions(id, table.lines());
        insertIndicators(id, table.indicators());
        return id;
    }

    /** @return whether the version was a draft until now */
    boolean propose(UUID id, String username, Instant now, String reason) {
        return jdbc.sql("""
                        update score_sheet
                        set state = 'PROPOSED', proposed_by = :username, proposed_at = :now, proposal_reason = :reason
                        where id = :id and state = 'DRAFT'""")
                .param("id", id)
                .param("username", username)
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .update() == 1;
    }

    /** @return whether the version was proposed until now */
    boolean publish(UUID id, String username, Instant now, LocalDate validFrom, String reason) {
        return jdbc.sql("""
                        update score_sheet
                        set state = 'PUBLISHED', published_by = :username, published_at = :now, valid_from = :validFrom,
                            publish_reason = :reason
                        where id = :id and state = 'PROPOSED'""")
                .param("id", id)
                .param("username", username)
                .param("now", Timestamp.from(now))
                .param("validFrom", validFrom)
                .param("reason", reason)
                .update() == 1;
    }

    void endOn(UUID id, LocalDate lastDay) {
        jdbc.sql("update score_sheet set valid_to = :day where id = :id")
                .param("id", id)
                .param("day", lastDay)
                .update();
    }

    /** @return whether the version was not published and not withdrawn until now */
    boolean withdraw(UUID id, String username, Instant now, String reason) {
        return jdbc.sql("""
                        update score_sheet
                        set state = 'WITHDRAWN', withdrawn_by = :username, withdrawn_at = :now, withdraw_reason = :reason
                        where id = :id and state in ('DRAFT', 'PROPOSED')""")
                .param("id", id)
                .param("username", username)
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .update() == 1;
    }

    private void insertRows(UUID sheet, List<SheetLine> lines) {
        Map<Integer, SheetLine> firstOfRow = new HashMap<>();
        lines.forEach(line -> firstOfRow.putIfAbsent(line.rowNo(), line));
        insert("""
                insert into score_row (sheet_id, row_no, code, label, kind, scored_unless, fact)
                values (:sheet, :rowNo, :code, :label, :kind, :unless, :fact)""",
                firstOfRow.values().stream().map(line -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put("sheet", sheet);
                    values.put("rowNo", line.rowNo());
                    values.put("code", "row" + line.rowNo());
                    values.put("label", line.rowLabel());
                    values.put("kind", line.kind().name());
                    values.put("unless", line.unscoredForDependants() ? "ONLY_DEPENDANTS" : null);
                    values.put("fact", line.fact() == null ? null : line.fact().name());
                    return values;
                }).toList());
    }

    private void insertOptions(UUID sheet, List<SheetLine> lines) {
        List<Map<String, Object>> options = new ArrayList<>();
        Map<Integer, Integer> ordinals = new HashMap<>();
        for (SheetLine line : lines) {
            Map<String, Object> values = new HashMap<>();
            values.put("sheet", sheet);
            values.put("rowNo", line.rowNo());
            values.put("ordinal", ordinals.merge(line.rowNo(), 1, Integer::sum));
            values.put("code", line.code());
            values.put("label", line.label());
            values.put("points", line.points());
            values.put("from", line.from());
            values.put("below", line.below());
            values.put("group", line.exclusiveGroup());
            values.put("excludes", line.excludesDeprivation());
            values.put("mark", line.mark().name());
            values.put("source", line.source());
            options.add(values);
        }
        insert("""
                insert into score_option (sheet_id, row_no, ordinal, code, label, points, fact_from, fact_below,
                                          exclusive_group, excludes_deprivation, mark, source)
                values (:sheet, :rowNo, :ordinal, :code, :label, :points, :from, :below, :group, :excludes, :mark,
                        :source)""", options);
    }

    private void insertIndicators(UUID sheet, List<IndicatorLine> lines) {
        List<Map<String, Object>> indicators = new ArrayList<>();
        for (IndicatorLine line : lines) {
            Map<String, Object> values = new HashMap<>();
            values.put("sheet", sheet);
            values.put("ordinal", indicators.size() + 1);
            values.put("code", line.code());
            values.put("service", line.service());
            values.put("label", line.label());
            values.put("deprivedWhen", line.deprivedWhen());
            values.put("points", line.points());
            values.put("fact", line.fact() == null ? null : line.fact().name());
            values.put("from", line.from());
            values.put("below", line.below());
            values.put("mark", line.mark().name());
            values.put("source", line.source());
            indicators.add(values);
        }
        insert("""
                insert into score_indicator (sheet_id, ordinal, code, service, label, deprived_when, points, fact,
                                             deprived_from, deprived_below, mark, source)
                values (:sheet, :ordinal, :code, :service, :label, :deprivedWhen, :points, :fact, :from, :below, :mark,
                        :source)""", indicators);
    }

    @SuppressWarnings("unchecked")
    private void insert(String sql, List<Map<String, Object>> rows) {
        batch.batchUpdate(sql, rows.toArray(Map[]::new));
    }
}

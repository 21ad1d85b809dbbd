package vn.giamngheo.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.territory.UnitKey;

/** The stored files. A file that was taken away keeps its line and loses its bytes. */
@Component
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line, byte[] content) {
        jdbc.sql("""
                INSERT INTO attachment (id, owner_type, owner_id, occasion, commune_key, hamlet_key, household_id,
                    case_id, file_name, media_type, size_bytes, sha256, uploaded_by, uploaded_at)
                VALUES (:id, :type, :owner, :occasion, :commune, :hamlet, :household, :case, :name, :media, :size,
                    :sha256, :by, :at)""")
            .param("id", line.id()).param("type", line.ownerType()).param("owner", line.ownerId())
            .param("occasion", line.occasion()).param("commune", line.communeKey().value())
            .param("hamlet", line.hamletKey().value()).param("household", line.householdId())
            .param("case", line.caseId()).param("name", line.fileName()).param("media", line.mediaType())
            .param("size", line.sizeBytes()).param("sha256", line.sha256()).param("by", line.uploadedBy())
            .param("at", Timestamp.from(line.uploadedAt())).update();
        jdbc.sql("INSERT INTO attachment_content (attachment_id, content) VALUES (:id, :content)")
            .param("id", line.id()).param("content", content).update();
    }

    Optional<Line> find(UUID id) {
        return jdbc.sql("SELECT * FROM attachment WHERE id = :id AND deleted_at IS NULL").param("id", id)
            .query(AttachmentStore::line).optional();
    }

    List<Line> of(UUID ownerId) {
        return jdbc.sql("SELECT * FROM attachment WHERE owner_id = :owner AND deleted_at IS NULL ORDER BY uploaded_at, id")
            .param("owner", ownerId).query(AttachmentStore::line).list();
    }

    int count(String ownerType, UUID ownerId, int occasion) {
        return jdbc.sql("""
                SELECT count(*) FROM attachment
                WHERE owner_id = :owner AND owner_type = :type AND occasion = :occasion AND deleted_at IS NULL""")
            .param("owner", ownerId).param("type", ownerType).param("occasion", occasion).query(Integer.class).single();
    }

    byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM attachment_content WHERE attachment_id = :id").param("id", id)
            .query(byte[].class).single();
    }

    void delete(UUID id, String by, Instant at) {
        jdbc.sql("UPDATE attachment SET deleted_by = :by, deleted_at = :at WHERE id = :id").param("by", by)
            .param("at", Timestamp.from(at)).param("id", id).update();
        jdbc.sql("DELETE FROM attachment_content WHERE attachment_id = :id").param("id", id).update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("owner_type"),
                row.getObject("owner_id", UUID.class), row.getInt("occasion"), new UnitKey(row.getString("commune_key")),
                new UnitKey(row.getString("hamlet_key")), row.getObject("household_id", UUID.class),
                row.getObject("case_id", UUID.class), row.getString("file_name"), row.getString("media_type"),
                row.getInt("size_bytes"), row.getString("sha256"), row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant());
    }

    /** What is known of a file beside its bytes. */
    record Line(UUID id, String ownerType, UUID ownerId, int occasion, UnitKey communeKey, UnitKey hamletKey,
            UUID householdId, UUID caseId, String fileName, String mediaType, int sizeBytes, String sha256,
            String uploadedBy, Instant uploadedAt) {}
}

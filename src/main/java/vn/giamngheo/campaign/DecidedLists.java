package vn.giamngheo.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.papers.Papers;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.UnitKey;

/** Papers of a decided list for whoever reads the commune. */
@Service
public class DecidedLists {

    private final JdbcClient jdbc;
    private final PaperBatches batches;
    private final Papers papers;
    private final CampaignRights rights;

    DecidedLists(JdbcClient jdbc, PaperBatches batches, Papers papers, CampaignRights rights) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.papers = papers;
        this.rights = rights;
    }

    /**
     * @param decisionId decision on a list
     * @return how far the households' papers are
     * @throws NotFound when there is no such decision
     */
    @Transactional(readOnly = true)
    public PaperProgress progress(UUID decisionId) {
        requireReader(decisionId);
        return batches.progress(decisionId).orElseThrow(() -> new NotFound("refusal.campaign.unknown"));
    }

    /**
     * Puts the decision and all certificates and letters into one file, in the order of the lists. Each reading is audited.
     *
     * @param decisionId decision on a list
     * @return the PDF
     * @throws Conflict when they are still being made
     */
    @Transactional
    public byte[] papers(UUID decisionId) {
        if (!progress(decisionId).finished()) {
            throw new Conflict("refusal.campaign.papersNotReady");
        }
        UUID decision = jdbc.sql("select paper_id from list_decision where id = :id").param("id", decisionId)
            .query(UUID.class).single();
        PDFMergerUtility merger = new PDFMergerUtility();
        merger.addSource(new RandomAccessReadBuffer(papers.read(decision).pdf()));
        List<UUID> all = batches.papers(decisionId);
        all.forEach(paper -> merger.addSource(new RandomAccessReadBuffer(papers.read(paper).pdf())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(MemoryUsageSetting.setupTempFileOnly().streamCache);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return out.toByteArray();
    }

    private void requireReader(UUID decisionId) {
        String commune = jdbc.sql("select r.commune_key from list_decision d join commune_review r"
                + " on r.id = d.commune_review_id where d.id = :id").param("id", decisionId).query(String.class)
            .optional().orElseThrow(() -> new NotFound("refusal.campaign.unknown"));
        rights.requireReader(new UnitKey(commune));
    }
}

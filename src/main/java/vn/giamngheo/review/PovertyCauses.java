package vn.giamngheo.review;

import java.util.List;

import org.springframework.stereotype.Service;

import vn.giamngheo.rules.StandardId;

/** The causes of poverty that Phieu C offers. */
@Service
public class PovertyCauses {

    private final Catalogues catalogues;

    PovertyCauses(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * @param standard standard
     * @return its causes in order
     */
    public List<CatalogueEntry> of(StandardId standard) {
        return catalogues.of(standard).causes();
    }
}

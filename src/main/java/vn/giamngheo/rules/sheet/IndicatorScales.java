package vn.giamngheo.rules.sheet;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.DeprivationScale;
import vn.giamngheo.rules.DeprivationScales;
import vn.giamngheo.rules.StandardId;

/** The deprivation scale as the standard's indicators give it: as many as there are, with the points they carry. */
@Component
class IndicatorScales implements DeprivationScales {

    private final ScoreSheets sheets;

    IndicatorScales(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public DeprivationScale of(StandardId standard) {
        List<Indicator> indicators = sheets.indicators(standard);
        return new DeprivationScale(indicators.get(0).points(), indicators.size());
    }
}

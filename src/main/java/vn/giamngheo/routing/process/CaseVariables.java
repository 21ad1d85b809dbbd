package vn.giamngheo.routing.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import vn.giamngheo.engine.process.ProcessVariable;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/** The routing variables that every case process carries. */
final class CaseVariables {

    private static final ProcessVariable<String> COMMUNE_KEY = ProcessVariable.text("communeKey");
    private static final ProcessVariable<String> HAMLET_KEY = ProcessVariable.text("hamletKey");
    private static final ProcessVariable<RegimeId> REGIME_ID = ProcessVariable.ofEnum("regimeId", RegimeId.class);

    private CaseVariables() {}

    static UnitKey commune(DelegateExecution execution) {
        return new UnitKey(COMMUNE_KEY.from(execution));
    }

    static UnitKey hamlet(DelegateExecution execution) {
        String key = HAMLET_KEY.from(execution);
        return key == null ? null : new UnitKey(key);
    }

    static RegimeId regime(DelegateExecution execution) {
        return REGIME_ID.from(execution);
    }

    static String processKey(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}

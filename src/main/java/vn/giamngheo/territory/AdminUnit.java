package vn.giamngheo.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.Mark;

/** One administrative unit during one stretch of time. Reference data: nobody changes it through this class. */
@Entity
@Immutable
@Table(name = "admin_unit")
public class AdminUnit {

    @Id
    @Column(name = "unit_key")
    private String key;
    private String code;
    private String name;
    private String slug;
    @Enumerated(EnumType.STRING)
    @Column(name = "unit_type")
    private UnitType type;
    @Enumerated(EnumType.STRING)
    private AreaType areaType;
    private UnitKey parentKey;
    private LocalDate validFrom;
    private LocalDate validTo;
    private UnitKey successorKey;
    private int sortOrder;
    @Enumerated(EnumType.STRING)
    private Mark mark;
    private String source;

    /** For the persistence provider. */
    protected AdminUnit() {}

    /** @return key of the unit */
    public UnitKey key() {
        return new UnitKey(key);
    }

    /** @return statistical code; local identifier for hamlets */
    public String code() {
        return code;
    }

    /** @return full Vietnamese name with its type, as written on papers */
    public String name() {
        return name;
    }

    /** @return name for account names and addresses, such as {@code ea-kao}; unique among the units of one day and level, hamlets excepted */
    public String slug() {
        return slug;
    }

    /** @return what the unit is called in law */
    public UnitType type() {
        return type;
    }

    /** @return level, by its type */
    public UnitLevel level() {
        return type.level();
    }

    /** @return URBAN for wards and what lies in them, RURAL for communes; null above */
    public AreaType areaType() {
        return areaType;
    }

    /** @return the unit above, null for the province */
    public UnitKey parentKey() {
        return parentKey;
    }

    /** @return first valid day; 2016-01-01 is the floor of the data, not a founding day */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** @return last valid day, null while still valid */
    public LocalDate validTo() {
        return validTo;
    }

    /** @return unit that takes over its open cases after {@link #validTo()}, null when none */
    public UnitKey successorKey() {
        return successorKey;
    }

    /** @return place among the units of one parent, from 1 */
    public int sortOrder() {
        return sortOrder;
    }

    /** @return how far the row is to be trusted */
    public Mark mark() {
        return mark;
    }

    /** @return where the row comes from */
    public String source() {
        return source;
    }

    /**
     * @param day any day
     * @return whether the unit existed on that day
     */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}

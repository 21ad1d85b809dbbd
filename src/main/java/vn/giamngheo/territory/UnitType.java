package vn.giamngheo.territory;

/** What a unit is called in law; fixes its level. */
public enum UnitType {
    /** Province (tinh). */
    PROVINCE(UnitLevel.PROVINCE),
    /** City below a province (thanh pho). */
    CITY(UnitLevel.CITY),
    /** Ward (phuong), urban. */
    WARD(UnitLevel.COMMUNE),
    /** Commune (xa), rural. */
    COMMUNE(UnitLevel.COMMUNE),
    /** Residential group of a ward (to dan pho). */
    RESIDENTIAL_GROUP(UnitLevel.HAMLET),
    /** Hamlet of a commune (thon). */
    HAMLET(UnitLevel.HAMLET),
    /** Village of the Ede and other peoples of the Central Highlands (buon), in wards and communes alike. */
    BUON(UnitLevel.HAMLET);

    private final UnitLevel level;

    UnitType(UnitLevel level) {
        this.level = level;
    }

    /** @return the level units of this type stand on */
    public UnitLevel level() {
        return level;
    }
}

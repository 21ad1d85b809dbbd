package vn.giamngheo.household;

/** Ethnic groups as the reports of the Central Highlands list them. */
public enum Ethnicity {
    /** Kinh. */
    KINH(false),
    /** Ede. */
    EDE(true),
    /** Mnong. */
    MNONG(true),
    /** Gia Rai. */
    GIA_RAI(true),
    /** Xo Dang. */
    XO_DANG(false),
    /** Ma. */
    MA(false),
    /** Muong. */
    MUONG(false),
    /** Thai. */
    THAI(false),
    /** Tay. */
    TAY(false),
    /** Nung. */
    NUNG(false),
    /** Mong. */
    MONG(false),
    /** Dao. */
    DAO(false),
    /** Hoa. */
    HOA(false),
    /** Any other group. */
    OTHER(false);

    private final boolean local;

    Ethnicity(boolean local) {
        this.local = local;
    }

    /** @return whether official tables count the group as a local ethnic minority of the province */
    public boolean isLocal() {
        return local;
    }
}

package vn.giamngheo.rules;

/** Who is asked for an opinion before the commune chair decides. */
public enum OpinionAuthority {
    /** Chair of the city's People's Committee. */
    CITY_CHAIR,
    /** Chair of the provincial People's Committee. */
    PROVINCE_CHAIR,
    /** Nobody. */
    NONE
}

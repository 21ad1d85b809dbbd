package vn.giamngheo.household;

/** Relation of a member to the head of the household when it was recorded. */
public enum Relation {
    /** The head; a household has exactly one. */
    HEAD,
    /** Wife or husband. */
    SPOUSE,
    /** Child, adopted ones too. */
    CHILD,
    /** Daughter- or son-in-law. */
    CHILD_IN_LAW,
    /** Grandchild. */
    GRANDCHILD,
    /** Father or mother, of the spouse too. */
    PARENT,
    /** Grandparent. */
    GRANDPARENT,
    /** Brother or sister. */
    SIBLING,
    /** Anybody else who lives and eats with the household. */
    OTHER
}

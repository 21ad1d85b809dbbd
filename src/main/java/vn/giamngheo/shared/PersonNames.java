package vn.giamngheo.shared;

/** Names of people for modules that know nothing of accounts. The module that does gives the bean. */
@FunctionalInterface
public interface PersonNames {

    /**
     * @param username account name
     * @return name as written on papers, the account name itself when it is unknown
     */
    String fullName(String username);
}

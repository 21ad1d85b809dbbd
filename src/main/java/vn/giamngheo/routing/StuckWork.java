package vn.giamngheo.routing;

import java.util.List;

/** Tells which open steps none of those who hold their post may do. The modules that know the cases give the beans. */
@FunctionalInterface
public interface StuckWork {

    /** @return such steps by post, process and step */
    List<OpenWork.Waiting> stuck();
}

package dev.klaxon.edge.access;

import java.util.List;

/** An endpoint that is made from a declaration, and says of itself what others say by annotations and names. */
public interface DeclaredEndpoint {

    /** Which scopes open it: any of them. */
    List<Scope> scopes();

    /** The word under which the document lists it. */
    String tag();

    /** Its name in the document. */
    String operationId();
}

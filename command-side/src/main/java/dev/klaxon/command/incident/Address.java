package dev.klaxon.command.incident;

/** The form of an address that people may be sent to. */
public final class Address {

    /** In characters. */
    public static final int LONGEST = 2_000;

    /** Absolute, and of no scheme that runs in the reader's browser. */
    public static final String FORM = "(?i)(?!javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:\\S+";

    /** What is wrong with another form. */
    public static final String FAULT = "must be an absolute URL such as https://chat.example.com/inc-1";

    private Address() {}
}

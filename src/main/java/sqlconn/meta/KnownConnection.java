package sqlconn.meta;

/**
 * A connection that the user can name.
 *
 * @param name its name
 * @param dialect the kind of database
 * @param url its address, without secrets
 * @param origin where it is defined
 */
public record KnownConnection(String name, String dialect, String url, String origin) {}

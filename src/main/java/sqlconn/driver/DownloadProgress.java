package sqlconn.driver;

/** Is told what is being downloaded. Several downloads may go on at once, in threads of their own. */
public interface DownloadProgress {
    /**
     * Some bytes of a file have arrived.
     *
     * @param file the file's name
     * @param done how many bytes are there
     * @param total how many there will be, or -1 when that is not known
     */
    void advanced(String file, long done, long total);

    /** A file is there, whole and checked. */
    void finished(String file, long bytes);
}

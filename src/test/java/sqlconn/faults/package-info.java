/** Tests of the promise that what is said of work is true, whatever fails: networks, servers, disks, readers, processes. */
@NullMarked
package sqlconn.faults;

import org.jspecify.annotations.NullMarked;

/**
 * Maven repositories as a source of jars, through MIMA and the Maven resolver. These classes and libraries stand in a jar of
 * their own beside the program's, so that no start reads or archives them.
 *
 * <p>Uses {@code driver} and the root. Nothing uses it: {@link sqlconn.driver.ArtifactSources} finds it as a service.
 */
@NullMarked
package sqlconn.driver.maven;

import org.jspecify.annotations.NullMarked;

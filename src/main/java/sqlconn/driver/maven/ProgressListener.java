package sqlconn.driver.maven;

import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;
import sqlconn.driver.DownloadProgress;

/** Hands on how far the jars are; the small files about them are not worth a word. */
final class ProgressListener extends AbstractTransferListener {
    private final DownloadProgress progress;

    ProgressListener(DownloadProgress progress) {
        this.progress = progress;
    }

    @Override
    public void transferProgressed(TransferEvent event) {
        if (isJar(event)) {
            progress.advanced(
                    name(event),
                    event.getTransferredBytes(),
                    event.getResource().getContentLength());
        }
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        if (isJar(event)) {
            progress.finished(name(event), event.getTransferredBytes());
        }
    }

    private static boolean isJar(TransferEvent event) {
        return event.getRequestType() == TransferEvent.RequestType.GET
                && event.getResource().getResourceName().endsWith(".jar");
    }

    private static String name(TransferEvent event) {
        TransferResource resource = event.getResource();
        String path = resource.getResourceName();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

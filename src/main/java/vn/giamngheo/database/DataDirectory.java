package vn.giamngheo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalInt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The directory that the embedded server keeps its data in. One application at a time may use it: the lock beside it ends
 * with the process that holds it, so also after a kill -9.
 */
class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final String NOTE = "postmaster.pid";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final Path path;
    private final Path unfinished;
    private final FileChannel channel;

    /**
     * Locks the directory and clears away what a first start that was broken off left behind.
     *
     * @param path the directory, made when missing
     * @throws IllegalStateException when another running application uses it
     */
    DataDirectory(Path path) throws IOException {
        this.path = path.toAbsolutePath().normalize();
        Files.createDirectories(this.path.getParent());
        this.channel = FileChannel.open(sibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock()) {
            channel.close();
            throw new IllegalStateException("The database directory " + this.path + " is in use by another running copy of"
                    + " this application. Stop it first, or set giamngheo.embedded-postgres.data-dir.");
        }
        this.unfinished = sibling(".unfinished");
        if (Files.exists(unfinished)) {
            LOG.warn("The first start on {} was broken off: starting again from nothing", this.path);
            stopRunningServer();
            FileSystemUtils.deleteRecursively(this.path);
        }
    }

    private boolean lock() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        }
        catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** Notes that the data is being made, so that a broken start is seen by the next one. */
    void beginFirstStart() throws IOException {
        if (!Files.exists(path.resolve("PG_VERSION"))) {
            Files.writeString(unfinished, "");
        }
    }

    /** Notes that the data is complete. */
    void endFirstStart() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    /**
     * Looks for a server that outlived its application. A note of a server that is gone (its number may belong to another
     * program by now) is removed, since PostgreSQL would refuse to start for it.
     *
     * @return port of the running server; empty when none runs
     */
    OptionalInt portOfRunningServer() throws IOException {
        List<String> note = note();
        if (note.size() > PORT_LINE && isOurServer(pid(note))) {
            return OptionalInt.of(Integer.parseInt(note.get(PORT_LINE).strip()));
        }
        if (Files.deleteIfExists(path.resolve(NOTE))) {
            LOG.info("Removed the note of a database server that no longer runs");
        }
        return OptionalInt.empty();
    }

    private void stopRunningServer() throws IOException {
        List<String> note = note();
        if (!note.isEmpty() && isOurServer(pid(note))) {
            ProcessHandle.of(pid(note)).ifPresent(server -> {
                server.destroyForcibly();
                server.onExit().join();
            });
        }
    }

    private List<String> note() throws IOException {
        Path note = path.resolve(NOTE);
        return Files.exists(note) ? Files.readAllLines(note) : List.of();
    }

    private static long pid(List<String> note) {
        return Long.parseLong(note.get(PID_LINE).strip());
    }

    /** Some systems show the command only, not the directory it was given. */
    private boolean isOurServer(long pid) {
        ProcessHandle.Info process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::info)
            .orElse(null);
        return process != null
                && process.command().map(command -> Path.of(command).getFileName().toString()).orElse("").startsWith("postgres")
                && process.commandLine().map(line -> line.contains(path.toString())).orElse(true);
    }

    private Path sibling(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** Gives the directory free. */
    @Override
    public void close() {
        try {
            channel.close();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

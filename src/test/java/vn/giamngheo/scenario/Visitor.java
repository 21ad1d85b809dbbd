package vn.giamngheo.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody without an account at an address of his own, so that what he asks is counted for himself. */
final class Visitor {

    private final int port;
    private final String address;

    Visitor(int port, String address) {
        this.port = port;
        this.address = address;
    }

    Answer get(String path) {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\nHost: localhost:" + port
                    + "\r\nAccept: text/html\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text.substring(0, end), text.substring(end + 4));
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param head headers as sent
     * @param body text
     */
    record Answer(int status, String head, String body) {

        /** The page without its frame, whose file names carry hashes. */
        String content() {
            return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
        }
    }
}

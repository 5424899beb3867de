package vn.giamngheo.cli.serve;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import vn.giamngheo.cli.Sentences;

/** Warns when pages can be reached from other machines: they travel unencrypted unless something in front encrypts. */
final class Exposure {

    private Exposure() {}

    static void warn(Settings settings, Sentences sentences, PrintWriter err) {
        try {
            if (!InetAddress.getByName(settings.address()).isLoopbackAddress()) {
                err.println(sentences.say("serve.exposed", settings.address()));
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}

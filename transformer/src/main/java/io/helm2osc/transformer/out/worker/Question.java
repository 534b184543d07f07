package io.helm2osc.transformer.out.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// One render that a worker is asked for.
///
/// @param chart the path of the packed chart
/// @param values the path of the values file
public record Question(String releaseName, String namespace, String kubeVersion, String chart, String values) {

    /// Sends the question to a worker.
    public void writeTo(DataOutputStream out) throws IOException {
        Text.write(out, releaseName);
        Text.write(out, namespace);
        Text.write(out, kubeVersion);
        Text.write(out, chart);
        Text.write(out, values);
        out.flush();
    }

    static Question readFrom(DataInputStream in) throws IOException {
        return new Question(read(in), read(in), read(in), read(in), read(in));
    }

    private static String read(DataInputStream in) throws IOException {
        return Text.read(in, Integer.MAX_VALUE);
    }
}

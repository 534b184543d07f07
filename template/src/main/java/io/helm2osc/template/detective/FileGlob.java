package io.helm2osc.template.detective;

import java.util.regex.Pattern;

/// A pattern of file names: `*` and `?` stay within a folder, `**` does not, `{a,b}` and `[a-z]` choose.
record FileGlob(Pattern pattern) {

    static FileGlob of(String glob) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        for (int at = 0; at < glob.length(); at++) {
            char letter = glob.charAt(at);
            switch (letter) {
                case '*' -> {
                    boolean deep = glob.startsWith("**", at);
                    regex.append(deep ? ".*" : "[^/]*");
                    at += deep ? 1 : 0;
                }
                case '?' -> regex.append("[^/]");
                case '{' -> {
                    regex.append("(?:");
                    braces++;
                }
                case '}' -> {
                    regex.append(braces > 0 ? ")" : "\\}");
                    braces = Math.max(0, braces - 1);
                }
                case ',' -> regex.append(braces > 0 ? "|" : ",");
                case '[' -> {
                    int end = glob.indexOf(']', at + 2);
                    String set = end < 0
                            ? ""
                            : glob.substring(at + 1, end).replace("\\", "\\\\").replace("[", "\\[");
                    regex.append(end < 0 ? "\\[" : "[" + (set.startsWith("!") ? "^" + set.substring(1) : set) + "]");
                    at = end < 0 ? at : end;
                }
                default -> regex.append(Pattern.quote(Character.toString(letter)));
            }
        }
        return new FileGlob(Pattern.compile(regex + (braces > 0 ? ")".repeat(braces) : "")));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}

package dev.klaxon.edge.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.web.util.HtmlUtils;

/** A page without scripts or templates, for what must work before anything else does: logging in and errors. */
public final class PlainPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;min-height:100vh;display:grid;place-items:center;background:Canvas;color:CanvasText;
            font:16px/1.5 system-ui,sans-serif}
            main{width:min(26rem,calc(100vw - 3rem))}
            h1{font-size:1.4rem;margin:0 0 1rem}
            label{display:block;font-weight:600;margin-bottom:.3rem}
            input,button{box-sizing:border-box;width:100%;padding:.6rem .7rem;font:inherit;border-radius:.4rem;
            border:1px solid GrayText}
            button{margin-top:1rem;border-color:transparent;background:#b3261e;color:#fff;font-weight:600;cursor:pointer}
            :focus-visible{outline:3px solid #f2b8b5;outline-offset:2px}
            .fault{color:#b3261e;font-weight:600}
            @media(prefers-color-scheme:dark){.fault{color:#f2b8b5}}
            """;

    /** The content security policy of every page: nothing from elsewhere, no inline code, this page's style. */
    public static final String POLICY =
            "default-src 'none'; style-src 'self' '%s'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                            .formatted(hash(STYLE))
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PlainPage() {}

    /**
     * A whole page.
     *
     * @param title plain text
     * @param body HTML
     */
    public static String of(String title, String body) {
        return of(title, body, "");
    }

    /**
     * A whole page with more in its head.
     *
     * @param title plain text
     * @param body HTML
     * @param head HTML
     */
    public static String of(String title, String body, String head) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Klaxon</title>
                <style>%s</style>
                %s</head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(escaped(title), STYLE, head, escaped(title), body);
    }

    /** Text as HTML shows it. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package vn.giamngheo.platform;

import org.jspecify.annotations.Nullable;

/** Knows who looks at the page that is being made; the module of accounts answers. */
public interface Viewers {

    /** The person logged in, or null before the log-in. */
    @Nullable
    Viewer current(Texts texts);

    /** Whether that person may open a part that needs a right, given by its name in the table of rights. */
    boolean mayOpen(String right);
}

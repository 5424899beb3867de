package vn.giamngheo.access;

/** Somebody asked for what his role may not do; the answer is a 403 page that names the use case. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Right right;

    Refusal(Right right) {
        super(right.key(), null, false, false);
        this.right = right;
    }

    /** What was asked for. */
    public Right right() {
        return right;
    }
}

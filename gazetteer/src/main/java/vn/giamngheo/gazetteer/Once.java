package vn.giamngheo.gazetteer;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when first asked for, once. */
final class Once<T> implements Supplier<T> {

    private @Nullable Supplier<T> maker;
    private @Nullable T value;

    private Once(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Supplier<T> of(Supplier<T> maker) {
        return new Once<>(maker);
    }

    @Override
    public synchronized T get() {
        T made = value;
        if (made == null) {
            if (maker == null) {
                throw new IllegalStateException("neither value nor maker");
            }
            made = maker.get();
            value = made;
            maker = null;
        }
        return made;
    }
}

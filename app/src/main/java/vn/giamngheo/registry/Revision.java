package vn.giamngheo.registry;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change a household.
 *
 * @param version the version that whoever asks has seen
 * @param why the reason he gives
 */
public record Revision(UUID household, long version, What what, String why) {

    /** What is to be changed. */
    public sealed interface What {

        /** The number of the member concerned, or null. */
        @Nullable
        Integer memberNo();

        /** Answers of the household; a cell that is not given stays as it is. */
        record Own(Map<String, String> cells) implements What {
            @Override
            public @Nullable Integer memberNo() {
                return null;
            }
        }

        /** Answers of a member; a cell that is not given stays as it is. */
        record OfMember(int number, Map<String, String> cells) implements What {
            @Override
            public Integer memberNo() {
                return number;
            }
        }

        /** A new member, under the next free number. */
        record NewMember(Map<String, String> cells) implements What {
            @Override
            public @Nullable Integer memberNo() {
                return null;
            }
        }

        /** A member who never belonged to the household is taken out. */
        record Without(int number) implements What {
            @Override
            public Integer memberNo() {
                return number;
            }
        }
    }
}

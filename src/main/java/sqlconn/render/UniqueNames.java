package sqlconn.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import sqlconn.result.Column;

/**
 * Column names for formats in which a name can stand only once. The first column keeps its name; the next ones become
 * {@code a_2}, {@code a_3} or whatever number gives a name that no column has. The renaming is announced in one sentence.
 */
final class UniqueNames {
    private static final int MOST_ANNOUNCED = 5;

    private UniqueNames() {}

    static List<String> of(List<Column> columns, Consumer<String> notices) {
        Set<String> taken = new HashSet<>();
        for (Column column : columns) {
            taken.add(column.name());
        }
        List<String> names = new ArrayList<>(columns.size());
        Map<String, Integer> lastNumber = new HashMap<>();
        var announcement = new StringBuilder();
        int renamings = 0;
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            Integer number = lastNumber.putIfAbsent(name, 1);
            if (number == null) {
                names.add(name);
                continue;
            }
            String renamed;
            do {
                number++;
                renamed = name + "_" + number;
            } while (!taken.add(renamed));
            lastNumber.put(name, number);
            names.add(renamed);
            renamings++;
            if (renamings <= MOST_ANNOUNCED) {
                announcement.append(renamings == 1 ? "" : ", ").append('"').append(renamed);
                announcement.append("\" (column ").append(i + 1).append(')');
            }
        }
        if (renamings > MOST_ANNOUNCED) {
            announcement.append(" and ").append(renamings - MOST_ANNOUNCED).append(" more");
        }
        if (renamings > 0) {
            notices.accept("columns whose name is taken are written as " + announcement);
        }
        return names;
    }
}

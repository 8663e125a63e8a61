package sqlconn.dialect;

import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sqlconn.result.ColumnKind;

/** Trino's values: maps and rows are objects to JDBC, and documents here. */
final class TrinoValues extends JdbcValues {
    @Override
    ColumnKind kind(int jdbcType, String typeName) {
        return typeName.startsWith("map(") || typeName.startsWith("row(") || typeName.startsWith("array(")
                ? ColumnKind.JSON
                : super.kind(jdbcType, typeName);
    }

    /** A row is the driver's own class, {@code io.trino.jdbc.Row} with its {@code getFields}. */
    @Override
    @Nullable
    Object parts(Object object) throws SQLException {
        if (!object.getClass().getSimpleName().equals("Row")) {
            return super.parts(object);
        }
        try {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (Object field : (List<?>) call(object, "getFields")) {
                Object name = call(field, "getName");
                boolean named = name instanceof Optional<?> given && given.isPresent();
                String key = named ? String.valueOf(((Optional<?>) name).get()) : "field" + fields.size();
                fields.put(key, field.getClass().getMethod("getValue").invoke(field));
            }
            return fields;
        } catch (ReflectiveOperationException otherDriver) {
            return super.parts(object);
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (InvocationTargetException failed) {
            throw new ReflectiveOperationException(failed.getCause());
        }
    }
}

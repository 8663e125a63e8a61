package sqlconn.dialect;

import java.sql.Types;
import sqlconn.result.ColumnKind;

/** HSQLDB's values. A bit string would come as a truth value. */
final class HsqldbValues extends JdbcValues {
    @Override
    ColumnKind kind(int jdbcType, String typeName) {
        return typeName.startsWith("BIT") ? ColumnKind.TEXT : super.kind(jdbcType, typeName);
    }

    @Override
    CellReader reader(int jdbcType, String typeName) {
        return jdbcType == Types.BIT || typeName.startsWith("BIT")
                ? JdbcValues::text
                : super.reader(jdbcType, typeName);
    }
}

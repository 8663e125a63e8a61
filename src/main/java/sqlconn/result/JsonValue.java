package sqlconn.result;

/** A JSON document in the server's own spelling. */
public record JsonValue(TextValue document) implements Value {
    @Override
    public void accept(ValueVisitor visitor) {
        visitor.jsonValue(document);
    }

    @Override
    public int weight() {
        return 16 + document.weight();
    }
}

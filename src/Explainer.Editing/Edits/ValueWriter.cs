using System.Text;
using Explainer.Editing.Syntax;

namespace Explainer.Editing.Edits;

/// <summary>Writes values as what is beside them is written: as blocks or in brackets, with the same space.</summary>
/// <param name="style">How the author writes.</param>
internal sealed class ValueWriter(TextStyle style)
{
    /// <summary>A value in brackets, or a single one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="model">What is written like it; null for nothing.</param>
    /// <param name="inFlow">Whether it stands in brackets itself.</param>
    public string Inline(EditValue value, ValueSyntax? model, bool inFlow)
    {
        switch (value)
        {
            case EditText text:
                return ScalarWriter.Write(text, (model as ScalarSyntax)?.Style ?? ScalarStyle.Plain, inFlow);
            case EditAlias alias:
                return "*" + alias.Name;
            case EditList list:
                var items = list.Items.Select((v, i) => WithAnchor(v, Inline(v, ItemModel(model, i), inFlow: true)));
                return InBrackets('[', ']', items, list.Items.IsEmpty);
            case EditMap map:
                var entries = map.Entries.Select(e => KeyAndValue(e.Key, WithAnchor(e.Value, Inline(e.Value, EntryModel(model, e.Key), inFlow: true)), inFlow: true));
                return InBrackets('{', '}', entries, map.Entries.IsEmpty);
            default:
                throw new InvalidOperationException("A value is a text, an alias, a list or a map.");
        }
    }

    /// <summary>Whether a value is written as a block where something like it is.</summary>
    public static bool IsBlock(EditValue value, ValueSyntax? model) => (value, model) switch
    {
        (EditMap { Entries.IsEmpty: false }, MapSyntax { IsFlow: false }) => true,
        (EditList { Items.IsEmpty: false }, ListSyntax { IsFlow: false }) => true,
        (EditText text, ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded }) => text.Value.Contains('\n') && ScalarWriter.MayBeBlock(text),
        _ => false,
    };

    /// <summary>A value as a block: its first line without indentation, the others with it.</summary>
    /// <param name="value">A map or list that is not empty.</param>
    /// <param name="model">What is written like it; null for nothing.</param>
    /// <param name="indent">Its column.</param>
    public string Block(EditValue value, ValueSyntax? model, int indent)
    {
        var between = style.LineBreak + new string(' ', indent);
        return value switch
        {
            EditMap map => string.Join(between, map.Entries.Select(e => Entry(e.Key, e.Value, EntryModel(model, e.Key), indent))),
            EditList list => string.Join(between, list.Items.Select((v, i) => Item(v, ItemModel(model, i), indent))),
            _ => Inline(value, model, inFlow: false),
        };
    }

    /// <summary>A key with its value in a block.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="model">What is written like the value; null for nothing.</param>
    /// <param name="indent">The column of the key.</param>
    public string Entry(EditValue key, EditValue value, ValueSyntax? model, int indent)
    {
        if (!IsBlock(value, model))
        {
            return KeyAndValue(key, WithAnchor(value, Inline(value, model, inFlow: false)), inFlow: false);
        }

        var name = Inline(key, null, inFlow: false) + ":" + (value.Anchor is { } anchor ? " &" + anchor : "");
        if (value is EditText text)
        {
            return name + " " + ScalarWriter.Block(text, indent + style.Step, style.LineBreak);
        }

        // A list may stand at the column of its key.
        var step = value is EditList && model?.Parent is EntrySyntax beside ? Math.Max(0, style.ColumnOf(model.ContentStart) - style.ColumnOf(beside.Start)) : style.Step;
        return name + style.LineBreak + new string(' ', indent + step) + Block(value, model, indent + step);
    }

    /// <summary>An item in a block, with its hyphen.</summary>
    /// <param name="value">The item.</param>
    /// <param name="model">What is written like it; null for nothing.</param>
    /// <param name="indent">The column of the hyphen.</param>
    public string Item(EditValue value, ValueSyntax? model, int indent) => value is EditText { IsNull: true, Value: "" } ? "-"
        : IsBlock(value, model) && value.Anchor is null
            ? "- " + (value is EditText text ? ScalarWriter.Block(text, indent + style.Step, style.LineBreak) : Block(value, model, indent + 2))
            : "- " + WithAnchor(value, Inline(value, model, inFlow: false));

    /// <summary>A key with its value on one line.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value as it is written.</param>
    /// <param name="inFlow">Whether they stand in brackets.</param>
    public string KeyAndValue(EditValue key, string value, bool inFlow) =>
        (key is EditText text ? ScalarWriter.Write(text, ScalarStyle.Plain, inFlow, isKey: true) : Inline(key, null, inFlow)) + (value.Length > 0 ? ": " + value : inFlow ? ": " : ":");

    private static string WithAnchor(EditValue value, string written) => value.Anchor is { } anchor ? $"&{anchor} {written}".TrimEnd() : written;

    private static ValueSyntax? ItemModel(ValueSyntax? model, int index) =>
        model is ListSyntax { Items: { IsEmpty: false } items } ? items[Math.Min(index, items.Length - 1)].Value : null;

    private static ValueSyntax? EntryModel(ValueSyntax? model, EditValue key) => model is MapSyntax map && key is EditText name ? map.Find(name.Value)?.Value : null;

    private string InBrackets(char open, char close, IEnumerable<string> parts, bool isEmpty)
    {
        var padding = isEmpty ? "" : style.Padding(open);
        return new StringBuilder().Append(open).Append(padding).AppendJoin(style.Comma, parts).Append(padding).Append(close).ToString();
    }
}

using Explainer.Editing.Syntax;

namespace Explainer.Editing.Edits;

/// <summary>Puts a value in the place of another, written as that was or as its neighbours are.</summary>
/// <param name="tree">The text.</param>
internal sealed class ValueEdits(SyntaxTree tree)
{
    /// <summary>The changes that put a value where another, or none, is.</summary>
    public TextEdit Set(ValueSyntax old, EditValue value) => Set(old, value, Model(old, value), mayBeBlock: true);

    /// <summary>The changes that put a first part where nothing is yet: as a block below a key, if blocks may stand there.</summary>
    public TextEdit SetFirst(ValueSyntax old, EditValue collection)
    {
        var model = Model(old, collection);
        if (model is null && old.Parent is EntrySyntax { Parent: MapSyntax { IsFlow: false, Parent: null } } entry)
        {
            var style = new TextStyle(tree, old);
            var lines = style.LineBreak + new string(' ', style.Step) + (collection is EditMap map
                ? new ValueWriter(style).Entry(map.Entries[0].Key, map.Entries[0].Value, null, style.Step)
                : new ValueWriter(style).Item(((EditList)collection).Items[0], null, style.Step));
            var end = style.CommentBehind(old.End)?.End ?? old.End;
            return old.End > old.ContentStart
                ? new TextEdit([new TextChange(entry.Colon + 1, old.End - entry.Colon - 1, ""), new TextChange(end, 0, lines)])
                : new TextEdit([new TextChange(end, 0, lines)]);
        }

        return Set(old, collection, model, mayBeBlock: true);
    }

    private TextEdit Set(ValueSyntax old, EditValue value, ValueSyntax? model, bool mayBeBlock)
    {
        var inFlow = InFlow(old);
        var style = new TextStyle(tree, old);
        var writer = new ValueWriter(style);
        if (mayBeBlock && !inFlow && ValueWriter.IsBlock(value, model))
        {
            return SetBlock(old, value, model!, style, writer);
        }

        var written = writer.Inline(value, model, inFlow);
        if (old.Length == 0)
        {
            return Fill(old, written);
        }

        // A block below its key makes way for what stands beside the key.
        var isBlock = old is MapSyntax { IsFlow: false } or ListSyntax { IsFlow: false };
        if (isBlock && old.Parent is EntrySyntax { Colon: >= 0 } entry && tree.Text.AsSpan((entry.Colon + 1)..old.ContentStart).IsWhiteSpace())
        {
            var line = YamlCursor.IsBreak(tree.Text[old.End - 1]) ? style.LineBreak : "";
            return new TextEdit([new TextChange(entry.Colon + 1, old.End - entry.Colon - 1, (written.Length > 0 ? " " + written : "") + line)]);
        }

        return Replace(old, written, style);
    }

    // What keeps the empty lines behind it ends where the next line starts.
    private TextEdit Replace(ValueSyntax old, string written, TextStyle style) => new([new TextChange(
        old.ContentStart, old.End - old.ContentStart, YamlCursor.IsBreak(tree.Text[old.End - 1]) && !written.EndsWith('\n') ? written + style.LineBreak : written)]);

    private TextEdit SetBlock(ValueSyntax old, EditValue value, ValueSyntax model, TextStyle style, ValueWriter writer)
    {
        if (value is EditText text)
        {
            var column = old.Parent is EntrySyntax key ? style.ColumnOf(key.Start) : old.Parent is ItemSyntax item ? style.ColumnOf(item.Start) : -style.Step;
            var block = ScalarWriter.Block(text, column + style.Step, style.LineBreak);
            return old.Length == 0 ? Fill(old, block) : Replace(old, block, style);
        }

        // A block in the place of a block keeps its column; else it goes below its key, or beside its hyphen.
        if (old is MapSyntax { IsFlow: false } or ListSyntax { IsFlow: false })
        {
            return Replace(old, writer.Block(value, model, style.ColumnOf(old.ContentStart)), style);
        }

        if (old.Parent is not EntrySyntax { Colon: >= 0 } entry)
        {
            var indent = style.ColumnOf(old.ContentStart);
            return old.Length == 0 && old.Parent is ItemSyntax
                ? Fill(old, writer.Block(value, model, indent + 1))
                : Replace(old, writer.Block(value, model, indent), style);
        }

        var step = model.Parent is EntrySyntax beside ? Math.Max(0, style.ColumnOf(model.ContentStart) - style.ColumnOf(beside.Start)) : style.Step;
        var at = style.ColumnOf(entry.Start) + step;
        var lines = style.LineBreak + new string(' ', at) + writer.Block(value, model, at);
        var end = style.CommentBehind(old.End)?.End ?? old.End;
        return new TextEdit([new TextChange(entry.Colon + 1, old.End - entry.Colon - 1, old.Anchor is { } anchor ? " &" + anchor : ""), new TextChange(end, 0, lines)]);
    }

    // Where nothing is written, a value goes behind the colon or hyphen.
    private TextEdit Fill(ValueSyntax old, string written)
    {
        if (written.Length == 0)
        {
            return TextEdit.None;
        }

        if (old.Parent is EntrySyntax { Colon: < 0 } entry)
        {
            return new TextEdit([new TextChange(entry.End, 0, ": " + written)]);
        }

        var at = old.ContentStart;
        var isBeforeSpace = at < tree.Text.Length && tree.Text[at] == ' ';
        var needsSpace = !isBeforeSpace && old.Parent is not null && at > 0 && tree.Text[at - 1] is not (' ' or '\t' or '[');
        var isBeforeComma = isBeforeSpace && at + 1 < tree.Text.Length && tree.Text[at + 1] == ',';
        return new TextEdit([new TextChange(at, isBeforeComma ? 1 : 0, needsSpace || isBeforeSpace ? " " + written : written)]);
    }

    // What is written like a value will be: what it takes the place of, or what stands at the same place elsewhere.
    private static ValueSyntax? Model(ValueSyntax old, EditValue value)
    {
        if (Fits(old, value))
        {
            return old;
        }

        var others = old.Parent switch
        {
            EntrySyntax { Parent: MapSyntax { Parent: { Parent: { } around } part } } entry => around.Children.Where(p => p != part)
                .Select(p => p is ItemSyntax item ? item.Value : (p as EntrySyntax)?.Value).OfType<MapSyntax>().Select(m => m.Find(entry.Name)?.Value),
            ItemSyntax { Parent: ListSyntax list } => list.Items.Select(i => (ValueSyntax?)i.Value),
            _ => [],
        };
        return others.FirstOrDefault(o => o is not null && o != old && Fits(o, value)) ?? (old is ScalarSyntax { Style: not ScalarStyle.Empty } ? old : null);
    }

    private static bool Fits(ValueSyntax model, EditValue value) => (model, value) switch
    {
        (MapSyntax, EditMap) or (ListSyntax, EditList) => true,
        (ScalarSyntax scalar, EditText) => scalar.Style != ScalarStyle.Empty,
        _ => false,
    };

    /// <summary>Whether a value stands in brackets.</summary>
    public static bool InFlow(SyntaxNode node) => node.Ancestors().Any(a => a is MapSyntax { IsFlow: true } or ListSyntax { IsFlow: true });
}

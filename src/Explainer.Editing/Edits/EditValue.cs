using Explainer.Editing.Syntax;

namespace Explainer.Editing.Edits;

/// <summary>What a part of a storyboard says, whatever it is written like.</summary>
public abstract class EditValue
{
    private protected EditValue()
    {
    }

    /// <summary>The name by which aliases mean it; null for none.</summary>
    public string? Anchor { get; private protected init; }

    /// <summary>What a part of a tree says.</summary>
    public static EditValue Of(ValueSyntax syntax) => syntax switch
    {
        ScalarSyntax scalar => new EditText(scalar.Value, scalar.IsPlain) { Anchor = scalar.Anchor },
        AliasSyntax alias => new EditAlias(alias.Name) { Anchor = alias.Anchor },
        ListSyntax list => new EditList([.. list.Items.Select(i => Of(i.Value))]) { Anchor = list.Anchor },
        MapSyntax map => new EditMap([.. map.Entries.Select(e => KeyValuePair.Create(Of(e.Key), Of(e.Value)))]) { Anchor = map.Anchor },
        _ => throw new InvalidOperationException("A value is a text, an alias, a list or a map."),
    };

    /// <summary>What a piece of YAML says, such as <c>[50%, 32%]</c>; null when it is none.</summary>
    public static EditValue? Parse(string yaml) => SyntaxTree.Parse(yaml) is { IsBroken: false } tree ? Of(tree.Root) : null;

    /// <summary>A text.</summary>
    public static EditValue Text(string text) => new EditText(text, isPlain: false);

    /// <summary>Whether it says the same, its anchors included.</summary>
    public abstract bool Says(EditValue other);

    /// <summary>The same with another anchor.</summary>
    internal abstract EditValue Named(string? anchor);
}

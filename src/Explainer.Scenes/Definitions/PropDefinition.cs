using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Geometry;
using Explainer.Display;

namespace Explainer.Scenes.Definitions;

/// <summary>What kind of value a prop takes.</summary>
public enum PropKind
{
    /// <summary>A number within a range.</summary>
    Number,

    /// <summary>Text; may hold figures and may be given per language.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A colour or the name of a theme's role.</summary>
    Color,

    /// <summary>One of a few names.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A list of numbers.</summary>
    NumberList,

    /// <summary>A place or a displacement, in design px.</summary>
    Point,

    /// <summary>The path of a picture file.</summary>
    Picture,

    /// <summary>An element that fills a slot.</summary>
    Element,
}

/// <summary>
/// One prop of a component: the single definition that binding, validation, schema and documentation are made from. A definition object
/// belongs to one component; its <see cref="Ordinal"/> is its place among that component's props.
/// </summary>
public abstract class PropDefinition
{
    private protected PropDefinition(PropKind kind, string name, string summary)
    {
        Kind = kind;
        Name = name;
        Summary = summary;
    }

    /// <summary>What kind of value it takes.</summary>
    public PropKind Kind { get; }

    /// <summary>The name an author writes, in kebab-case.</summary>
    public string Name { get; }

    /// <summary>What it does, one sentence.</summary>
    public string Summary { get; }

    /// <summary>Whether an action can change it gradually.</summary>
    public bool Animatable { get; init; }

    /// <summary>Whether an author must give it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether only actions reach it, never the storyboard directly.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether each of the component's items (such as a row's tokens) has its own value, changed by actions only.</summary>
    public bool PerItem { get; init; }

    /// <summary>Its place among its component's props.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>The value when none is given.</summary>
    public PropValue Default { get; private protected init; }

    /// <summary>The default as an author would write it, or null when there is none to write.</summary>
    public abstract string? DefaultText { get; }
}

/// <summary>A prop that takes a number.</summary>
public sealed class NumberProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="fallback">The default.</param>
    /// <param name="min">The least value allowed.</param>
    /// <param name="max">The greatest value allowed.</param>
    /// <param name="unit">Such as px, %, degrees, s, or share (0 to 1, may be written as a percentage); empty for none.</param>
    public NumberProp(string name, string summary, double fallback, double min = double.MinValue, double max = double.MaxValue, string unit = "")
        : base(PropKind.Number, name, summary)
    {
        Default = PropValue.Of(fallback);
        Min = min;
        Max = max;
        Unit = unit;
        Animatable = true;
    }

    /// <summary>The least value allowed.</summary>
    public double Min { get; }

    /// <summary>The greatest value allowed.</summary>
    public double Max { get; }

    /// <summary>The unit; see the constructor.</summary>
    public string Unit { get; }

    /// <inheritdoc/>
    public override string? DefaultText =>
        double.IsNaN(Default.Number) ? null : Default.Number.ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>A prop that takes a text.</summary>
public sealed class TextProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public TextProp(string name, string summary, string fallback = "")
        : base(PropKind.Text, name, summary) => Default = PropValue.Of(fallback);

    /// <inheritdoc/>
    public override string? DefaultText => Default.Text.Length == 0 ? null : Default.Text;

    /// <summary>Whether it says how a number is written, as a .NET custom numeric format.</summary>
    public bool IsNumberFormat { get; init; }
}

/// <summary>A prop that is on or off.</summary>
public sealed class FlagProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public FlagProp(string name, string summary, bool fallback)
        : base(PropKind.Flag, name, summary) => Default = PropValue.Of(fallback);

    /// <inheritdoc/>
    public override string DefaultText => Default.Flag ? "true" : "false";
}

/// <summary>A prop that takes a colour. Its default is a role of the theme, found when the storyboard is compiled.</summary>
public sealed class ColorProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="role">The theme's role that is the default.</param>
    public ColorProp(string name, string summary, string role)
        : base(PropKind.Color, name, summary)
    {
        Role = role;
        Animatable = true;
    }

    /// <summary>The theme's role that is the default.</summary>
    public string Role { get; }

    /// <inheritdoc/>
    public override string DefaultText => Role;
}

/// <summary>A prop that takes one of a few names.</summary>
public sealed class ChoiceProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    /// <param name="name">In kebab-case.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="choices">The names; the first is the default.</param>
    public ChoiceProp(string name, string summary, params ImmutableArray<string> choices)
        : base(PropKind.Choice, name, summary)
    {
        Choices = choices;
        Default = PropValue.Of(choices[0]);
    }

    /// <summary>The names; the first is the default.</summary>
    public ImmutableArray<string> Choices { get; }

    /// <inheritdoc/>
    public override string DefaultText => Choices[0];
}

/// <summary>A prop that takes a list of texts.</summary>
public sealed class TextListProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public TextListProp(string name, string summary)
        : base(PropKind.TextList, name, summary) => Default = PropValue.Of(ImmutableArray<string>.Empty);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}

/// <summary>A prop that takes a list of numbers.</summary>
public sealed class NumberListProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public NumberListProp(string name, string summary)
        : base(PropKind.NumberList, name, summary) => Default = PropValue.Of(ImmutableArray<double>.Empty);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}

/// <summary>A prop that takes a place or a displacement.</summary>
public sealed class PointProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public PointProp(string name, string summary, Point fallback = default)
        : base(PropKind.Point, name, summary)
    {
        Default = PropValue.Of(fallback);
        Animatable = true;
    }

    /// <inheritdoc/>
    public override string DefaultText => string.Create(CultureInfo.InvariantCulture, $"[{Default.Point.X}, {Default.Point.Y}]");
}

/// <summary>A prop that takes the path of a picture.</summary>
public sealed class PictureProp : PropDefinition
{
    /// <summary>Defines one.</summary>
    public PictureProp(string name, string summary)
        : base(PropKind.Picture, name, summary) => Default = PropValue.Of((Picture?)null);

    /// <inheritdoc/>
    public override string? DefaultText => null;
}

/// <summary>A prop that takes an element; it becomes a child in a named slot.</summary>
public sealed class ElementProp(string name, string summary) : PropDefinition(PropKind.Element, name, summary)
{
    /// <inheritdoc/>
    public override string? DefaultText => null;
}

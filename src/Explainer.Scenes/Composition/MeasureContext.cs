using Explainer.Core.Geometry;
using Explainer.Display.Text;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>What a component knows when it measures an element.</summary>
/// <param name="Element">The element; its children are measured already.</param>
/// <param name="Look">What all frames share.</param>
public readonly record struct MeasureContext(Element Element, Look Look)
{
    /// <summary>The film's theme.</summary>
    public Theme Theme => Look.Theme;

    /// <summary>The frame in design px.</summary>
    public Size Frame => Look.Frame;

    /// <summary>Sets text.</summary>
    public ITypesetter Typesetter => Look.Typesetter;

    /// <summary>A prop's first value.</summary>
    public PropValue this[PropDefinition prop] => Element.Initial(prop);

    /// <summary>A width that the author fixed, or the one given.</summary>
    public double WidthOr(double natural) => Element.Initial(CommonProps.Width).Number is var w && double.IsNaN(w) ? natural : w;

    /// <summary>A height that the author fixed, or the one given.</summary>
    public double HeightOr(double natural) => Element.Initial(CommonProps.Height).Number is var h && double.IsNaN(h) ? natural : h;

    /// <summary>Sets a text.</summary>
    public TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity) => Typesetter.Set(style, text, maxWidth);

    /// <summary>Whether the frame is higher than wide.</summary>
    public bool IsPortrait => Look.IsPortrait;

    /// <summary>The styles of type.</summary>
    public TypeScale Type => new(Look.Theme, Look.Language);
}

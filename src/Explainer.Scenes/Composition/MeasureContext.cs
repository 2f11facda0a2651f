using Explainer.Core.Geometry;
using Explainer.Display.Text;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>What a component knows when it measures an element.</summary>
/// <param name="Element">The element; its children are measured already.</param>
/// <param name="Theme">The film's theme.</param>
/// <param name="Typesetter">Sets text.</param>
/// <param name="Frame">The frame in design px.</param>
/// <param name="Language">The language of text.</param>
public readonly record struct MeasureContext(Element Element, Theme Theme, ITypesetter Typesetter, Size Frame, string Language)
{
    /// <summary>A prop's first value.</summary>
    public PropValue this[PropDefinition prop] => Element.Initial(prop);

    /// <summary>A width that the author fixed, or the one given.</summary>
    public double WidthOr(double natural) => Element.Initial(CommonProps.Width).Number is var w && double.IsNaN(w) ? natural : w;

    /// <summary>A height that the author fixed, or the one given.</summary>
    public double HeightOr(double natural) => Element.Initial(CommonProps.Height).Number is var h && double.IsNaN(h) ? natural : h;

    /// <summary>Sets a text.</summary>
    public TextBlock Set(TextStyle style, string text, double maxWidth = double.PositiveInfinity) => Typesetter.Set(style, text, maxWidth);

    /// <summary>Whether the frame is higher than wide.</summary>
    public bool IsPortrait => Frame.Height > Frame.Width;

    /// <summary>The styles of type.</summary>
    public TypeScale Type => new(Theme, Language);
}

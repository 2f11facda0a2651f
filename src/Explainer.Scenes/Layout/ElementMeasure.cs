using Explainer.Core.Geometry;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Layout;

/// <summary>Finds the sizes of elements, from the innermost outwards.</summary>
public static class ElementMeasure
{
    /// <summary>Measures an element and everything inside of it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="theme">The film's theme.</param>
    /// <param name="typesetter">Sets text.</param>
    /// <param name="frame">The frame in design px.</param>
    /// <param name="language">The language of text.</param>
    public static void Measure(Element element, Theme theme, ITypesetter typesetter, Size frame, string language)
    {
        foreach (var child in element.Children)
        {
            Measure(child, theme, typesetter, frame, language);
        }

        var context = new MeasureContext(element, theme, typesetter, frame, language);
        var natural = element.Component.Measure(context);
        element.Size = new Size(context.WidthOr(natural.Width), context.HeightOr(natural.Height));
    }
}

using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>A picture from a file.</summary>
public sealed class Image : Component
{
    private const double Largest = 640;
    private static readonly PictureProp Source = new("source", "A PNG, JPEG or SVG file, relative to the storyboard.") { Required = true };
    private static readonly ChoiceProp Fit = new("fit", "Fit the whole picture into the box (contain), or fill the box (cover).", "contain", "cover");
    private static readonly NumberProp Radius = new("radius", "Corner radius.", 0, 0, 4000, "px");

    /// <inheritdoc/>
    public override ComponentDefinition Definition { get; } = new(
        "Image",
        "A picture from a PNG, JPEG, WebP, GIF or SVG file. As large as the file says, at most 640 px on its longer side, unless width or height is given.",
        [Source, Fit, Radius],
        [],
        "logo: { component: Image, source: logo.svg, width: 320, at: center }")
    {
        EnterStyle = "fade",
    };

    /// <inheritdoc/>
    public override Size Measure(in MeasureContext context)
    {
        if (context[Source].Picture is not { } picture)
        {
            return new Size(1, 1);
        }

        var natural = picture.Size;
        var (width, height) = (context[CommonProps.Width].Number, context[CommonProps.Height].Number);
        return double.IsNaN(width) && double.IsNaN(height)
            ? natural * Math.Min(1, Largest / Math.Max(natural.Width, natural.Height))
            : double.IsNaN(width) ? new Size(height * natural.Width / natural.Height, height)
            : new Size(width, width * natural.Height / natural.Width);
    }

    /// <inheritdoc/>
    public override void Draw(in DrawContext context)
    {
        if (context.Element.At(Source, context.Time).Picture is not { } picture)
        {
            return;
        }

        var box = new Rect(0, 0, context.Box.Width, context.Box.Height);
        var (across, down) = (box.Width / picture.Size.Width, box.Height / picture.Size.Height);
        var scale = context.Is(Fit, "cover") ? Math.Max(across, down) : Math.Min(across, down);
        var radius = context.Number(Radius);
        var clipped = radius > 0 || context.Is(Fit, "cover");
        context.Out.BeginLayer(1, clip: clipped ? new RoundRectShape(box, radius) : null);
        context.Out.Picture(picture, Rect.Around(box.Center, picture.Size * scale));
        context.Out.EndLayer();
    }
}

using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Commands;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Display.Text;

namespace Explainer.Display;

/// <summary>
/// Takes drawing calls in local coordinates and puts a display list together. Numbers are rounded to the list's grids here, what lies
/// outside of the frame or is invisible is left out. Reusable for frame after frame; not for use from several threads.
/// </summary>
public sealed class DisplayListBuilder
{
    private readonly List<DisplayCommand> commands = [];
    private readonly Stack<Affine> transforms = new();
    private readonly Stack<LayerStart> layers = new();
    private Affine current = Affine.Identity;
    private Rect frame;
    private PixelSize size;

    /// <summary>Where the following commands come from.</summary>
    public SourceSpan? Origin { get; set; }

    /// <summary>The map from local coordinates to frame px.</summary>
    public Affine Transform => current;

    /// <summary>Starts a frame.</summary>
    /// <param name="frameSize">Its size in px.</param>
    /// <param name="beyond">How far outside of the frame, in px, things are kept as well, for who asks what there is rather than draws it.</param>
    public void Begin(PixelSize frameSize, double beyond = 0)
    {
        commands.Clear();
        transforms.Clear();
        layers.Clear();
        current = Affine.Identity;
        size = frameSize;
        frame = new Rect(0, 0, frameSize.Width, frameSize.Height).Inflate(beyond);
        Origin = null;
    }

    /// <summary>Adds a map in front of the present one, until <see cref="Pop"/>.</summary>
    public void Push(in Affine inner)
    {
        transforms.Push(current);
        current = current.Of(inner);
    }

    /// <summary>Takes the last map away.</summary>
    public void Pop() => current = transforms.Pop();

    /// <summary>Covers the frame.</summary>
    public void Backdrop(Color color, ImmutableArray<BackdropLight> lights, double vignette) =>
        commands.Add(new BackdropCommand(frame, Rgba.From(color), lights, vignette, Origin));

    /// <summary>Fills an area.</summary>
    public void Fill(Shape shape, Paint paint, Blend blend = Blend.Normal)
    {
        if (!shape.Bounds.IsEmpty && paint is not SolidPaint { Color.A: 0 })
        {
            Add(new FillCommand(shape, current.Snapped(), paint, blend, Origin));
        }
    }

    /// <summary>Fills an area with one colour.</summary>
    public void Fill(Shape shape, Color color, Blend blend = Blend.Normal) => Fill(shape, Paint.Solid(color), blend);

    /// <summary>Draws an area's outline.</summary>
    public void Stroke(Shape shape, Paint paint, StrokeStyle style, Blend blend = Blend.Normal)
    {
        if (style.Width > 0 && paint is not SolidPaint { Color.A: 0 })
        {
            Add(new StrokeCommand(shape, current.Snapped(), paint, style, blend, Origin));
        }
    }

    /// <summary>Draws an area's outline in one colour, with round ends and of a width in px.</summary>
    public void Stroke(Shape shape, Color color, double width, Blend blend = Blend.Normal) =>
        Stroke(shape, Paint.Solid(color), new StrokeStyle(width), blend);

    /// <summary>Draws an area's light or shadow.</summary>
    /// <param name="shape">The area.</param>
    /// <param name="color">The colour at full coverage.</param>
    /// <param name="sigma">The blur's standard deviation in local px.</param>
    /// <param name="blend">How it meets what lies below.</param>
    public void Glow(Shape shape, Color color, double sigma, Blend blend = Blend.Screen)
    {
        var rgba = Rgba.From(color);
        var scaled = Rounding.ToSubPixel(sigma * current.MeanScale);
        if (rgba.A > 0 && scaled > 0 && !shape.Bounds.IsEmpty)
        {
            Add(new GlowCommand(shape, current.Snapped(), rgba, scaled, blend, Origin));
        }
    }

    /// <summary>Draws a picture into a rectangle at an opacity of 0 to 1.</summary>
    public void Picture(Picture picture, Rect target, double opacity = 1)
    {
        var alpha = Rounding.ToByte(opacity);
        if (alpha > 0 && !target.IsEmpty)
        {
            Add(new PictureCommand(picture, RoundRectShape.Snap(target), current.Snapped(), alpha, Origin));
        }
    }

    /// <summary>Draws set text with its upper left corner at a point; colour glyphs are drawn as pictures.</summary>
    /// <param name="block">The text.</param>
    /// <param name="at">The upper left corner of its box, in local px.</param>
    /// <param name="paint">The outlines' paint, but for letters that have a colour of their own; these are as opaque as it.</param>
    /// <param name="characters">Only so many UTF-16 characters; all when negative.</param>
    /// <param name="pictureOpacity">The opacity of colour glyphs, 0 to 1.</param>
    public void Text(TextBlock block, Point at, Paint paint, int characters = -1, double pictureOpacity = 1)
    {
        Push(Affine.Translation(at.X, at.Y));
        foreach (var run in block.Colored(characters))
        {
            Fill(run.Outlines, run.Color is { } own ? Paint.Solid(own.Fade(paint is SolidPaint { Color.A: var alpha } ? alpha / 255.0 : pictureOpacity)) : paint);
        }

        foreach (var glyph in block.ColorGlyphs)
        {
            if (characters < 0 || glyph.Cluster < characters)
            {
                Picture(glyph.Picture, glyph.Bounds, pictureOpacity);
            }
        }

        Pop();
    }

    /// <summary>What follows until <see cref="EndLayer"/> is drawn as one picture.</summary>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="blend">How it meets what lies below.</param>
    /// <param name="blurSigma">A blur's standard deviation in local px; 0 for none.</param>
    /// <param name="clip">Only inside of this area, in the present local coordinates.</param>
    /// <param name="isolated">Whether it is a picture by itself although nothing else about it would change anything: what is blended into it stays within.</param>
    public void BeginLayer(double opacity, Blend blend = Blend.Normal, double blurSigma = 0, Shape? clip = null, bool isolated = false) =>
        layers.Push(new LayerStart(
            commands.Count, Rounding.ToByte(opacity), blend, Rounding.ToSubPixel(blurSigma * current.MeanScale), clip, current.Snapped(), isolated, Origin));

    /// <summary>Ends the layer begun last. One that changes nothing is dissolved; an invisible one is dropped.</summary>
    public void EndLayer()
    {
        var start = layers.Pop();
        var count = commands.Count - start.First;
        if (count == 0 || (!start.IsIsolated && start.Opacity == 255 && start.Blend == Blend.Normal && start.Blur == 0 && start.Clip is null))
        {
            return;
        }

        if (start.Opacity == 0)
        {
            commands.RemoveRange(start.First, count);
            return;
        }

        var children = ImmutableArray.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(commands).Slice(start.First, count));
        commands.RemoveRange(start.First, count);
        Add(new LayerCommand(children, start.Opacity, start.Blend, start.Blur, start.Clip, start.ClipTransform, start.Origin));
    }

    /// <summary>The list of everything added since <see cref="Begin"/>.</summary>
    public DisplayList Build() => new(size, [.. commands]);

    private void Add(DisplayCommand command)
    {
        if (command.Bounds.Intersects(frame))
        {
            commands.Add(command);
        }
    }

    private readonly record struct LayerStart(
        int First, byte Opacity, Blend Blend, double Blur, Shape? Clip, Affine ClipTransform, bool IsIsolated, SourceSpan? Origin);
}

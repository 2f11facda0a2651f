using Explainer.Core.Diagnostics;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Commands;
using Explainer.Display.Shapes;
using Explainer.Scenes.Components;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// Warns of elements that are shown where nobody sees them, and of texts that the frame's edge cuts off, as the camera shows them. What moves
/// is taken to be meant so, and what is cut off only while the camera looks at something else.
/// </summary>
internal static class OffFrameCheck
{
    // More than these have one cause.
    private const int Most = 20;

    // So little of a letter is not missed, in design px.
    private const double Slack = 4;

    /// <summary>Looks at each element from when it has come in until it goes.</summary>
    /// <param name="storyboard">The storyboard.</param>
    /// <param name="builders">Its elements, placed.</param>
    /// <param name="camera">What the camera shows.</param>
    /// <param name="end">When the film ends, in seconds.</param>
    /// <param name="mistakes">Takes the warnings.</param>
    public static void Check(BoundStoryboard storyboard, IReadOnlyDictionary<Element, Element.Builder> builders, CameraView camera, double end, MistakeList mistakes)
    {
        // Where elements stand after a mistake may be a follow-up of that.
        if (mistakes.HasErrors)
        {
            return;
        }

        var look = storyboard.Look;
        var told = 0;
        foreach (var bound in storyboard.Elements.All)
        {
            if (told == Most)
            {
                return;
            }

            var element = builders[bound.Element].Element;
            if (bound.IsPart || element.Appearances.IsEmpty || Moves(element) || IsBehindWindow(element))
            {
                continue;
            }

            var stay = element.Appearances[0];
            var from = double.IsNegativeInfinity(stay.Show) ? 0 : stay.Show + stay.ShowOver;
            var moments = camera.Moments(from, Math.Max(from, Math.Min(stay.Hide, end))).ToList();
            var isOutside = moments.TrueForAll(t => IsOutside(camera.At(t, DepthOf(element)).Apply(ElementGeometry.CenterInFrame(look, element, t)), look.Frame));
            if (isOutside && (element.Children.IsEmpty || element.Component.Definition.Parts is not null))
            {
                told++;
                mistakes.Add(LookRules.OffFrame.With(element.Id, look.Frame.Width, look.Frame.Height).At(bound.Placement?.Span ?? bound.Span));
            }
            else if (!Turns(element) && CutOff(look, element, camera, WhenWhole(moments), [.. camera.LooksAt(bound.Element, from, moments.Max())]) is var (side, much))
            {
                told++;
                mistakes.Add(LookRules.CutOff.With(side, look.Frame.Width, look.Frame.Height, much, element.Id, ElementKeys.ShapeOf(look.Frame) is { } shape ? $"; {shape}: holds keys for frames of this shape" : "").At(bound.Placement?.Span ?? bound.Span));
            }
        }
    }

    private static double DepthOf(Element element) => element.Parent is { } parent ? DepthOf(parent) : element.Initial(CommonProps.Depth).Number;

    private static bool IsOutside(Point place, Size frame) => place.X < 0 || place.Y < 0 || place.X > frame.Width || place.Y > frame.Height;

    // As it enters, a text may still be typed.
    private static List<double> WhenWhole(List<double> moments) => moments.Count > 1 ? moments[1..] : moments;

    // Which edge cuts the element's text off, and how much of it: always, at the least, or where the camera looks at it.
    private static (string Side, int Much)? CutOff(Look look, Element element, CameraView camera, List<double> moments, List<double> lookedAt)
    {
        var always = moments.TrueForAll(t => Crosses(look, element, camera, t)) ? moments.ConvertAll(t => CutOff(look, element, camera, t)) : [null];
        var cut = always.TrueForAll(c => c is not null) ? always.MinBy(c => c!.Value.Much) : null;
        return cut ?? lookedAt.Select(t => CutOff(look, element, camera, t)).FirstOrDefault(c => c is not null);
    }

    private static bool Crosses(Look look, Element element, CameraView camera, double time) => Overhang(
        camera.At(time, DepthOf(element)).Of(ElementGeometry.ToFrame(look, element, time)).Apply(new Rect(0, 0, element.Size.Width, element.Size.Height)), look.Frame) is not null;

    private static (string Side, int Much)? CutOff(Look look, Element element, CameraView camera, double time)
    {
        if (!Crosses(look, element, camera, time))
        {
            return null;
        }

        // The box may be larger than what stands in it, so the text itself is asked.
        var list = new DisplayListBuilder();
        list.Begin(look.DesignSize);
        list.Push(camera.At(time, DepthOf(element)).Of(ElementGeometry.ToFrame(look, element, time)));
        element.Component.Draw(new DrawContext(look, element, time, list, 1, double.PositiveInfinity));
        list.Pop();
        return list.Build().Commands.OfType<FillCommand>().Where(c => c.Shape is GlyphRunShape)
            .Select(c => Overhang(c.Bounds, look.Frame)).MaxBy(o => o?.Much ?? 0);
    }

    private static (string Side, int Much)? Overhang(Rect box, Size frame)
    {
        var (side, much) = new[]
        {
            ("left", -box.X), ("right", box.Right - frame.Width), ("upper", -box.Y), ("lower", box.Bottom - frame.Height),
        }.MaxBy(o => o.Item2);
        return much > Slack ? (side, Rounding.HalfUp(much)) : null;
    }

    // Turns are left out of geometry.
    private static bool Turns(Element? element) =>
        element is not null && (element.Initial(CommonProps.Rotate).Number != 0 || element.TrackOf(CommonProps.Rotate) is not null || Turns(element.Parent));

    // What is cut off there, or comes into view later, is meant to be.
    private static bool IsBehindWindow(Element element) => element.Parent is { } parent && (Viewport.Clips(parent) || IsBehindWindow(parent));

    private static bool Moves(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.TrackOf(CommonProps.Position) is not null || at.TrackOf(CommonProps.Scale) is not null)
            {
                return true;
            }
        }

        return false;
    }
}

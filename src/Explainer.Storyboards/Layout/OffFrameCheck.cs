using System.Collections.Immutable;
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
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Layout;

/// <summary>
/// Warns of elements that are shown where nobody sees them, and of texts that the frame's edge cuts off, as the camera shows them. What is cut off
/// on its way, or only while the camera looks at something else, is taken to be meant so.
/// </summary>
internal static class OffFrameCheck
{
    // More than these have one cause.
    private const int Most = 20;

    // So little of a letter is not missed, in design px.
    private const double Slack = 4;

    // What stands still for less than this is still on its way, in seconds.
    private const double Rest = 0.6;
    private const double Moment = 1e-6;

    /// <summary>Looks at each element from when it has come in until it goes.</summary>
    /// <param name="storyboard">The storyboard.</param>
    /// <param name="builders">Its elements, placed.</param>
    /// <param name="camera">What the camera shows.</param>
    /// <param name="allowances">What is not to be told.</param>
    /// <param name="end">When the film ends, in seconds.</param>
    /// <param name="mistakes">Takes the warnings.</param>
    public static void Check(BoundStoryboard storyboard, IReadOnlyDictionary<Element, Element.Builder> builders, CameraView camera, ImmutableArray<LintAllowance> allowances, double end, MistakeList mistakes)
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
            if (bound.IsPart || element.Component.IsBetween || element.Appearances.IsEmpty || IsBehindWindow(element))
            {
                continue;
            }

            var movements = Movements(element).OrderBy(m => m.Start).ToList();
            foreach (var stay in element.Appearances)
            {
                var from = double.IsNegativeInfinity(stay.Show) ? 0 : stay.Show + stay.ShowOver;
                var to = Math.Max(from, Math.Min(stay.Hide, end));
                var moments = camera.Moments(from, to).ToList();
                var extremes = moments.Concat(movements.SelectMany(m => (double[])[m.Start, (m.Start + m.End) / 2, m.End]).Where(t => t > from && t < to));
                var isOutside = (element.Children.IsEmpty || element.Component.Definition.Parts is not null)
                    && extremes.All(t => IsOutside(camera.At(t, element).Apply(ElementGeometry.CenterInFrame(look, element, t)), look.Frame));
                if (isOutside)
                {
                    if (!IsAllowed(LookRules.OffFrame.Rule, element, from))
                    {
                        told++;
                        mistakes.Add(LookRules.OffFrame.With(element.Id, look.Frame.Width, look.Frame.Height).At(bound.Placement?.Span ?? bound.Span));
                    }

                    break;
                }

                if (Rests(movements, from, to).Select(r => CutOffAtRest(bound.Element, element, r)).FirstOrDefault(c => c is not null) is var (side, much, when))
                {
                    if (!IsAllowed(LookRules.CutOff.Rule, element, when))
                    {
                        told++;
                        mistakes.Add(LookRules.CutOff.With(side, look.Frame.Width, look.Frame.Height, much, element.Id, ElementKeys.ShapeOf(look.Frame) is { } shape ? $"; {shape}: holds keys for frames of this shape" : "").At(bound.Placement?.Span ?? bound.Span));
                    }

                    break;
                }
            }
        }

        (string Side, int Much, double When)? CutOffAtRest(Element written, Element element, (double From, double To, bool Arrives) rest)
        {
            // What has moved out of the frame was to leave it.
            var moments = camera.Moments(rest.From, rest.To).ToList();
            if (rest.Arrives && moments.TrueForAll(t => !SeenBox(look, element, camera, t).Intersects(new Rect(0, 0, look.Frame.Width, look.Frame.Height))))
            {
                return null;
            }

            return CutOff(look, element, camera, rest.Arrives ? moments : WhenWhole(moments), [.. camera.LooksAt(written, rest.From, rest.To)]) is var (side, much)
                ? (side, much, rest.From)
                : null;
        }

        bool IsAllowed(DiagnosticRule rule, Element element, double time) =>
            Chain(element).Any(e => e.Allows.Contains(rule.Id)) || allowances.Any(a => a.Name == rule.Id && time >= a.Start && time < a.End && (a.Elements.IsEmpty || Chain(element).Any(e => a.Elements.Contains(e.Id))));
    }

    // The stretches between movements, and whether a movement ends in them; all of the stay where nothing moves.
    private static IEnumerable<(double From, double To, bool Arrives)> Rests(List<(double Start, double End)> movements, double from, double to)
    {
        var (start, arrives) = (from, false);
        foreach (var (begin, end) in movements.Where(m => m.End > from && m.Start < to))
        {
            if (begin - start > Rest)
            {
                // What changes at once has done so by then.
                yield return (start, begin - Moment, arrives);
            }

            (start, arrives) = (Math.Max(start, end), true);
        }

        if (!arrives || to - start > Rest)
        {
            yield return (start, to, arrives);
        }
    }

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

    private static bool Crosses(Look look, Element element, CameraView camera, double time) => Overhang(SeenBox(look, element, camera, time), look.Frame) is not null;

    private static Rect SeenBox(Look look, Element element, CameraView camera, double time) =>
        camera.At(time, element).Of(ElementGeometry.ToFrame(look, element, time)).Apply(new Rect(0, 0, element.Size.Width, element.Size.Height));

    private static (string Side, int Much)? CutOff(Look look, Element element, CameraView camera, double time)
    {
        if (!Crosses(look, element, camera, time))
        {
            return null;
        }

        // The box may be larger than what stands in it, so the text itself is asked.
        var list = new DisplayListBuilder();
        list.Begin(look.DesignSize);
        list.Push(camera.At(time, element).Of(ElementGeometry.ToFrame(look, element, time)));
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

    private static IEnumerable<(double Start, double End)> Movements(Element element) => Chain(element)
        .SelectMany(e => (Track?[])[e.TrackOf(CommonProps.Position), e.TrackOf(CommonProps.Scale), e.TrackOf(CommonProps.ScaleX), e.TrackOf(CommonProps.ScaleY), e.TrackOf(CommonProps.Rotate), e.TrackOf(CommonProps.Skew)])
        .SelectMany(t => t?.Segments ?? []).Select(s => (s.Start, s.End));

    // What is cut off there, or comes into view later, is meant to be.
    private static bool IsBehindWindow(Element element) => element.Parent is { } parent && (Viewport.Clips(parent) || IsBehindWindow(parent));

    private static IEnumerable<Element> Chain(Element? element)
    {
        for (; element is not null; element = element.Parent)
        {
            yield return element;
        }
    }
}

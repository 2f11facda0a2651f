using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Display;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>Turns one moment of a timeline into a display list. A pure function: any frame, in any order, on any thread.</summary>
public static class Composer
{
    private const double EnterTravel = 36;

    [ThreadStatic]
    private static DisplayListBuilder? scratch;

    /// <summary>What a frame shows, in design px.</summary>
    public static DisplayList Compose(Timeline timeline, FrameIndex frame) => Compose(timeline, timeline.Rate.TimeOf(frame));

    /// <summary>What is seen at a time of the film, in design px.</summary>
    public static DisplayList Compose(Timeline timeline, Seconds at)
    {
        var builder = scratch ??= new DisplayListBuilder();
        builder.Begin(timeline.DesignSize);
        var time = at.Value;
        var lines = new FrameLines();
        Ground.Draw(timeline, time, builder);
        var carried = Transitions.CarriedAt(timeline, time);
        DrawRoots(timeline, carried is null ? timeline.Roots : timeline.Roots.Where(r => !carried.Contains(r.Id)), time, builder, lines);
        builder.Origin = null;
        NoteLine.Draw(timeline, time, builder);
        CaptionBand.Draw(timeline, time, builder);
        Transitions.Draw(timeline, time, builder);
        if (carried is not null)
        {
            DrawRoots(timeline, timeline.Roots.Where(r => carried.Contains(r.Id)), time, builder, lines);
            builder.Origin = null;
        }

        return builder.Build();
    }

    private static void DrawRoots(Timeline timeline, IEnumerable<Element> roots, double time, DisplayListBuilder builder, FrameLines lines)
    {
        foreach (var root in roots)
        {
            builder.Push(timeline.Camera.At(time, ElementGeometry.DepthOf(root)));
            Draw(timeline.Look, root, new ChildPlace(root.At(CommonProps.Position, time).Point, 1), time, builder, lines);
            builder.Pop();
        }
    }

    /// <summary>How much larger something is at a state of a pulse and of emphasis.</summary>
    internal static double Swell(double pulse, double emphasis) => 1 + (0.05 * pulse) + (0.06 * emphasis);

    internal static void Draw(in DrawContext parent, Element child) =>
        Draw(parent.Look, child, parent.Element.Component.PlaceOf(parent, child), parent.Time, parent.Out, parent.Lines);

    /// <summary>Draws an element as it is in one of its stays, into what it has its place in.</summary>
    /// <param name="look">What all frames share.</param>
    /// <param name="element">The element.</param>
    /// <param name="stay">The stay.</param>
    /// <param name="time">Seconds of the film.</param>
    /// <param name="builder">Where to draw.</param>
    internal static void DrawStay(Look look, Element element, Appearance stay, double time, DisplayListBuilder builder)
    {
        var lines = new FrameLines();
        var place = element.Parent is { } parent
            ? parent.Component.PlaceOf(new DrawContext(look, parent, time, builder, 1, double.PositiveInfinity) { Lines = lines }, element)
            : new ChildPlace(element.At(CommonProps.Position, time).Point, 1);
        DrawStay(look, element, stay, place, time, builder, lines);
    }

    private static void Draw(Look look, Element element, ChildPlace place, double time, DisplayListBuilder builder, FrameLines? lines)
    {
        if (element.AppearanceAt(time) is not { } stay)
        {
            return;
        }

        if (element.MorphAt(time) is not { } morph)
        {
            DrawStay(look, element, stay, place, time, builder, lines);
            return;
        }

        var outer = builder.Origin;
        builder.Origin = element.Origin ?? outer;
        morph.Draw(builder, time);
        builder.Origin = outer;
    }

    private static void DrawStay(Look look, Element element, Appearance stay, ChildPlace place, double time, DisplayListBuilder builder, FrameLines? lines)
    {
        var opacity = element.At(CommonProps.Opacity, time).Number * (1 - element.At(CommonProps.Dim, time).Number) * place.Light;
        var presence = stay.Presence(time);
        if (opacity <= 0 || (presence <= 0 && !DrawsItself(element, stay, time)))
        {
            return;
        }

        var outer = builder.Origin;
        builder.Origin = element.Origin ?? outer;
        var effect = Effect(element, stay, presence, time);
        var swell = effect.Scale
            * (element.Component.Swells ? Swell(element.At(CommonProps.Pulse, time).Number, element.At(CommonProps.Emphasis, time).Number) : 1);
        var context = new DrawContext(look, element, time, builder, Math.Clamp(presence, 0, 1), time - stay.Show) { Lines = lines };
        var mask = Surface.MaskOf(context);
        if (mask is not null)
        {
            builder.BeginLayer(1, clip: mask);
        }

        builder.Push(ElementGeometry.MapOf(element, place with { Center = place.Center + effect.Shift }, time, swell));
        builder.BeginLayer(opacity * effect.Opacity, Blend.Normal, element.At(CommonProps.Blur, time).Number, effect.Clip);
        Surface.Draw(context);
        builder.EndLayer();
        builder.Pop();
        if (mask is not null)
        {
            builder.EndLayer();
        }

        builder.Origin = outer;
    }

    private static bool DrawsItself(Element element, Appearance stay, double time) =>
        !stay.IsLeaving(time) && (stay.Enter == "none" || (stay.Enter == "draw" && element.Component.DrawsOn));

    private static EnterEffect Effect(Element element, Appearance stay, double presence, double time)
    {
        var leaving = stay.IsLeaving(time);
        var fade = Math.Clamp(presence, 0, 1);
        var away = 1 - presence;
        return (leaving ? stay.Leave : stay.Enter) switch
        {
            "none" => new(leaving ? fade : 1, 1, Point.Zero, null),
            "draw" when element.Component.DrawsOn => new(1, 1, Point.Zero, null),
            "rise" => new(fade, 1, new Point(0, leaving ? -EnterTravel * away : EnterTravel * away), null),
            "drop" => new(fade, 1, new Point(0, leaving ? EnterTravel * away : -EnterTravel * away), null),
            "slide-left" => new(fade, 1, new Point(2 * EnterTravel * (leaving ? -away : away), 0), null),
            "slide-right" => new(fade, 1, new Point(2 * EnterTravel * (leaving ? away : -away), 0), null),
            "pop" => new(Math.Min(1, fade * 1.6), 0.82 + (0.18 * presence), Point.Zero, null),
            "grow" => new(Math.Min(1, fade * 3), Math.Max(0.001, presence), Point.Zero, null),
            "shrink" => new(fade, 0.9 + (0.1 * fade), Point.Zero, null),
            "wipe" or "draw" when fade < 1 => new(1, 1, Point.Zero, WipeClip(element.Size, fade, leaving)),
            "wipe" or "draw" => new(1, 1, Point.Zero, null),
            _ => new(fade, 1, Point.Zero, null),
        };
    }

    private static RoundRectShape WipeClip(Size box, double share, bool leaving)
    {
        const double margin = 60;
        var width = (box.Width + (2 * margin)) * share;
        var left = leaving ? box.Width + margin - width : -margin;
        return new RoundRectShape(new Rect(left, -margin, width, box.Height + (2 * margin)));
    }

    private readonly record struct EnterEffect(double Opacity, double Scale, Point Shift, Shape? Clip);
}

using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;

namespace Explainer.Pipeline.Outlines;

/// <summary>An element of a film at a moment, as somebody who moves it by hand needs it.</summary>
public sealed class PlacedElement
{
    private readonly Element element;
    private readonly double time;

    private PlacedElement(Film film, Element element, double time)
    {
        (this.element, this.time) = (element, time);
        var timeline = film.Timeline;
        var inside = element.Parent is { } parent ? ElementGeometry.ChildrenToFrame(timeline.Look, parent, time) : Affine.Identity;
        ToPicture = timeline.Camera.At(time, ElementGeometry.DepthOf(element)).Of(inside);
        Room = element.Parent?.Size ?? new Size(timeline.DesignSize.Width, timeline.DesignSize.Height);
        Frame = new Size(timeline.DesignSize.Width, timeline.DesignSize.Height);
        Before = [.. film.Storyboard.Actions.Where(a => a.Element == element.Id && a.Start.Value < time).OrderBy(a => a.Start.Value).Select(a => new OutlinedAction(a.Verb, a.Start, a.End, a.Ease, a.Span))];
    }

    /// <summary>Its name.</summary>
    public string Id => element.Id;

    /// <summary>What it is an instance of.</summary>
    public ComponentDefinition Component => element.Component.Definition;

    /// <summary>Where it is written.</summary>
    public SourceSpan? Span => element.Origin;

    /// <summary>The element that gives it its place; null when it has one of its own.</summary>
    public (string Id, SourceSpan? Span)? PlacedBy => element.Parent is { } parent && (parent.Component.Definition.Children == ChildPlacement.Flow || element.Slot is not null || element.Origin == parent.Origin)
        ? (parent.Id, parent.Origin) : null;

    /// <summary>Whether it stands where its own kind says, such as between two others.</summary>
    public bool HasOwnPlace => element.Component.IsBetween || element.Component.OwnPlace(element) is not null;

    /// <summary>The box in design px that its place is in, and that percents are of.</summary>
    public Size Room { get; }

    /// <summary>The frame in design px.</summary>
    public Size Frame { get; }

    /// <summary>The map from that box to the picture, the camera included.</summary>
    public Affine ToPicture { get; }

    /// <summary>What has begun to happen to it by now, in order of time.</summary>
    public ImmutableArray<OutlinedAction> Before { get; }

    /// <summary>Where its middle stands before anything moves it, in design px of that box.</summary>
    public Point FirstPlace => element.Initial(CommonProps.Position).Point;

    /// <summary>Where its middle stands at a time, in design px of that box.</summary>
    public Point PlaceAt(Seconds when) => element.At(CommonProps.Position, when.Value).Point;

    /// <summary>Its size factor or turn now.</summary>
    public double Now(NumberProp prop) => element.At(prop, time).Number;

    /// <summary>An element of a film in a frame; null when there is none of that name.</summary>
    public static PlacedElement? Of(Film film, string id, FrameIndex frame)
    {
        var time = film.Timeline.Rate.TimeOf(frame).Value;
        return film.Timeline.Roots.Select(r => Find(r, id)).FirstOrDefault(e => e is not null) is { } found ? new PlacedElement(film, found, time) : null;
    }

    private static Element? Find(Element element, string id) =>
        element.Id == id ? element : element.Children.Select(c => Find(c, id)).FirstOrDefault(e => e is not null);
}

using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Scenes.Definitions;

/// <summary>The props that every element has.</summary>
public static class CommonProps
{
    /// <summary>Where the middle of the element stands in its parent; in a container that places its children, how far it is off its place.</summary>
    public static readonly PointProp Position = new("position", "Position of the centre, in design px of the parent; written as `at` and changed by `move`.") { Internal = true };

    /// <summary>Size factor.</summary>
    public static readonly NumberProp Scale = new("scale", "Size factor.", 1, 0, 20);

    /// <summary>Size factor across.</summary>
    public static readonly NumberProp ScaleX = new("scale-x", "Horizontal size factor, on top of scale; negative mirrors.", 1, -20, 20);

    /// <summary>Size factor down.</summary>
    public static readonly NumberProp ScaleY = new("scale-y", "Vertical size factor, on top of scale; negative mirrors.", 1, -20, 20);

    /// <summary>The point of the box that turns, scales and movements along a path are about.</summary>
    public static readonly PointProp Pivot = new(
        "pivot", "The point it rotates and scales around, and that follows a path, as a share of its box; set changes it instantly.", new Point(0.5, 0.5))
    {
        IsShare = true,
    };

    /// <summary>Turn in degrees.</summary>
    public static readonly NumberProp Rotate = new("rotate", "Clockwise rotation.", 0, -3600, 3600, "degrees");

    /// <summary>Opacity.</summary>
    public static readonly NumberProp Opacity = new("opacity", "Opacity.", 1, 0, 1, "share");

    /// <summary>The share of its light that is taken away.</summary>
    public static readonly NumberProp Dim = new("dim", "How much it is dimmed.", 0, 0, 1, "share");

    /// <summary>Blur.</summary>
    public static readonly NumberProp Blur = new("blur", "Blur (standard deviation).", 0, 0, 100, "px");

    /// <summary>Width, if the author fixes it.</summary>
    public static readonly NumberProp Width = new("width", "Width of its box; that of its content by default.", double.NaN, 1, 20000, "px") { Animatable = false };

    /// <summary>Height, if the author fixes it.</summary>
    public static readonly NumberProp Height = new("height", "Height of its box; that of its content by default.", double.NaN, 1, 20000, "px") { Animatable = false };

    /// <summary>Drawing order.</summary>
    public static readonly NumberProp Z = new("z", "Drawing order among siblings: higher is in front.", 0, -1000, 1000) { Animatable = false };

    /// <summary>How far behind the scene it lies.</summary>
    public static readonly NumberProp Depth = new("depth", "Distance behind the scene: at 1 the camera moves it half as much; below 0 it is nearer.", 0, -0.9, 100) { Animatable = false };

    /// <summary>Slant.</summary>
    public static readonly NumberProp Skew = new("skew", "Skew.", 0, -80, 80, "degrees");

    /// <summary>How it enters.</summary>
    public static readonly ChoiceProp Enter = new("enter", "How it enters.", "auto", "fade", "rise", "drop", "pop", "grow", "slide-left", "slide-right", "wipe", "draw", "none");

    /// <summary>How it leaves.</summary>
    public static readonly ChoiceProp Leave = new("leave", "How it leaves.", "fade", "rise", "drop", "shrink", "slide-left", "slide-right", "wipe", "none");

    /// <summary>Whom it is seen within.</summary>
    public static readonly TargetProp Mask = new("mask", "The element whose outline masks it.");

    /// <summary>The line that a pen wipes it along, in px of its box.</summary>
    public static readonly PathProp PenLine = new("pen-line", "The line a pen wipes along.") { Internal = true };

    /// <summary>How wide that pen is, in px of its box.</summary>
    public static readonly NumberProp PenWidth = new("pen-width", "Width of that pen.", 1) { Internal = true };

    /// <summary>How much of its line the pen has passed.</summary>
    public static readonly NumberProp PenWay = new("pen-way", "How much of the line the pen has passed.", 0) { Internal = true };

    /// <summary>Whether the pen takes away (1) or brings (0).</summary>
    public static readonly NumberProp PenErases = new("pen-erases", "Whether the pen erases.", 0) { Internal = true };

    /// <summary>How far a light has swept over it: from 0 to 1, at which there is none.</summary>
    public static readonly NumberProp Shine = new("shine-state", "How far light has swept over it.", 0) { Internal = true };

    /// <summary>The state of a pulse: 0 at rest, 1 at its peak.</summary>
    public static readonly NumberProp Pulse = new("pulse-state", "0 at rest, 1 at the peak of a pulse.", 0) { Internal = true };

    /// <summary>How much the element is lifted out.</summary>
    public static readonly NumberProp Emphasis = new("emphasis", "0 normal, 1 emphasized.", 0) { Internal = true };

    /// <summary>How far each item has come in.</summary>
    public static readonly NumberProp ItemPresence = new("item-presence", "How visible an item is.", 1) { Internal = true, PerItem = true };

    /// <summary>How much each item is dimmed, besides the element itself.</summary>
    public static readonly NumberProp ItemDim = new("item-dim", "How much an item is dimmed.", 0) { Internal = true, PerItem = true };

    /// <summary>The state of a pulse of each item.</summary>
    public static readonly NumberProp ItemPulse = new("item-pulse-state", "0 at rest, 1 at the peak of a pulse of an item.", 0) { Internal = true, PerItem = true };

    /// <summary>How much each item is lifted out.</summary>
    public static readonly NumberProp ItemEmphasis = new("item-emphasis", "0 normal, 1 emphasized.", 0) { Internal = true, PerItem = true };

    /// <summary>All of them; every component has them first, in this order.</summary>
    public static readonly ImmutableArray<PropDefinition> All =
    [
        Position, Scale, ScaleX, ScaleY, Pivot, Rotate, Opacity, Dim, Blur, Width, Height, Z, Depth, Skew, Enter, Leave, Mask, Pulse, Emphasis, ItemPresence, ItemDim, ItemPulse, ItemEmphasis, PenLine, PenWidth, PenWay, PenErases, Shine,
    ];
}

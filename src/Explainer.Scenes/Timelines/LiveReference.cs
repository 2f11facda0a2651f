using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Timelines;

/// <summary>What a value reads of an element in each frame: one of its props, or the number that it shows.</summary>
public sealed class LiveReference
{
    /// <summary>Whom it reads, as written; null while that is not known.</summary>
    public Element? Written { get; internal set; }

    /// <summary>Which prop it reads; null for the number that the element shows.</summary>
    public PropDefinition? Prop { get; internal set; }

    /// <summary>Whom it reads in the film; null while nothing is laid out, or when there is nothing to read.</summary>
    public Element? Source { get; internal set; }

    /// <summary>Whether it reads a width or height that follows from the content, and so is known once that is measured.</summary>
    public bool ReadsSize => (Prop == CommonProps.Width || Prop == CommonProps.Height) && Source is { } element && double.IsNaN(element.At(Prop, 0).Number);

    /// <summary>The number at a time in seconds of the film; 0 when there is nothing to read.</summary>
    public double At(double time) =>
        Source is not { } element ? 0
        : Prop is not { } prop ? element.Component.Shown(element, time) ?? 0
        : element.At(prop, time).Number is var number && !double.IsNaN(number) ? number
        : prop == CommonProps.Width ? element.Size.Width : prop == CommonProps.Height ? element.Size.Height : number;
}

using Explainer.Core.Geometry;
using Explainer.Scenes.Composition;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Components;

/// <summary>
/// What elements are instances of. A component keeps no state: what it measures and draws follows from the element's props and the time
/// alone.
/// </summary>
public abstract class Component
{
    /// <summary>Everything there is to know of it.</summary>
    public abstract ComponentDefinition Definition { get; }

    /// <summary>The size of an element's box in design px, when the author does not fix it.</summary>
    public abstract Size Measure(in MeasureContext context);

    /// <summary>Draws an element into its box, whose upper left corner is the origin.</summary>
    public abstract void Draw(in DrawContext context);

    /// <summary>The part of an element's box that is taken at a moment, centred in it; less than the box while children are away.</summary>
    /// <param name="context">The element and the moment.</param>
    /// <param name="height">The height in px that it should fill, if it can; 0 for as high as it is.</param>
    public virtual Size ContentSize(in DrawContext context, double height = 0) => context.Box;

    /// <summary>The height in px that a child of an element should fill, if it can; 0 for as high as the child is.</summary>
    /// <param name="context">The element and the moment.</param>
    /// <param name="child">The child.</param>
    public virtual double HeightFor(in DrawContext context, Element child) => 0;

    /// <summary>What does not fit together among values that are each right by themselves.</summary>
    /// <param name="value">The value of each prop.</param>
    public virtual IEnumerable<DataMistake> Check(Func<PropDefinition, PropValue> value) => [];

    /// <summary>How many items an element has, such as a row's tokens; 0 when it has none.</summary>
    public virtual int ItemCount(Element element) => 0;

    /// <summary>
    /// Where the middle of a child stands in an element's box, and how much the child is scaled to fit. Only asked of components with
    /// children.
    /// </summary>
    public virtual ChildPlace PlaceOf(in DrawContext context, Element child) => new(
        context.At(child, CommonProps.Position).Point, 1);
}

/// <summary>Where a child stands.</summary>
/// <param name="Center">Its middle in the parent's box, in design px.</param>
/// <param name="Scale">How much it is scaled to fit.</param>
/// <param name="Light">The share of its light that it shows, 0 to 1: less while its siblings still stand in its room.</param>
public readonly record struct ChildPlace(Point Center, double Scale, double Light = 1);

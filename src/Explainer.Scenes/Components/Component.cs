using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Shapes;
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

    /// <summary>The size in design px that an element's box is held at when the author fixes a smaller one: less than this holds no drawing of it.</summary>
    public virtual Size LeastSize(in MeasureContext context) => default;

    /// <summary>Draws an element into its box, whose upper left corner is the origin.</summary>
    public abstract void Draw(in DrawContext context);

    /// <summary>Whether it draws itself on when it enters by <c>draw</c>; others are uncovered from the left.</summary>
    public virtual bool DrawsOn => false;

    /// <summary>Whether a pulse or emphasis makes it larger; not what is joined to others.</summary>
    public virtual bool Swells => true;

    /// <summary>Whether it dims, pulses and emphasizes one of its items as well (<see cref="CommonProps.ItemDim"/> and the like).</summary>
    public virtual bool LightsItems => false;

    /// <summary>The part of an element's box that is taken at a moment, centred in it; less than the box while children are away.</summary>
    public virtual Size ContentSize(in DrawContext context) => context.Box;

    /// <summary>The room that a column inside of an element gives to each of its children.</summary>
    /// <param name="context">The element and the moment.</param>
    /// <param name="column">The column.</param>
    /// <param name="own">The room that each child needs by itself.</param>
    /// <returns>As many rooms as children.</returns>
    public virtual RowRoom[] RowsFor(in DrawContext context, Element column, RowRoom[] own) => own;

    /// <summary>How much of an element's figures is seen at a time in seconds of the film, 0 to 1, while the element itself is there.</summary>
    public virtual double FiguresSeen(Element element, double time) => 1;

    /// <summary>The number that an element shows at a time in seconds of the film, which others read as its <c>shown</c>; null for a component that shows none.</summary>
    public virtual double? Shown(Element element, double time) => null;

    /// <summary>From the coordinates that children have their places in to those of the element's box.</summary>
    public virtual Affine ChildMap(in DrawContext context) => Affine.Identity;

    /// <summary>How many px of the element's box one px is by which a child is off its place; for components that place their children.</summary>
    public virtual double OffsetScale(in DrawContext context) => 1;

    /// <summary>The parts that an element has by what it is given, each an element that acts by itself.</summary>
    /// <param name="id">The element's id; those of its parts begin with it and a dot.</param>
    /// <param name="value">The value of each prop.</param>
    /// <param name="origin">Where the element stands in the storyboard.</param>
    public virtual ImmutableArray<Element> Parts(string id, Func<PropDefinition, PropValue> value, SourceSpan? origin) => [];

    /// <summary>
    /// The line that other elements may move along, in coordinates of the element's box; null for a component that has none.
    /// </summary>
    public virtual PathShape? PathOf(in DrawContext context) => null;

    /// <summary>Whether it stands between others, where its line runs, and its box is but what it draws in.</summary>
    public virtual bool IsBetween => false;

    /// <summary>
    /// What an element fills of its box, in coordinates of the box: what stands beside it keeps its distance from that, and lines to it end
    /// there.
    /// </summary>
    internal virtual Rect InkOf(in DrawContext context) => new(0, 0, context.Box.Width, context.Box.Height);

    /// <summary>
    /// Whether a prop decides where the line of an element runs in its box, and not only how it looks. A component that has a line names all of
    /// these: while none of them changes, its line is taken to be the same.
    /// </summary>
    /// <param name="prop">One of the component's props.</param>
    public virtual bool ShapesLine(PropDefinition prop) => false;

    /// <summary>
    /// Where an element's middle stands when the storyboard does not place it, in design px of its parent; null for the middle of the free
    /// room.
    /// </summary>
    /// <param name="element">The element.</param>
    public virtual Point? OwnPlace(Element element) => null;

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

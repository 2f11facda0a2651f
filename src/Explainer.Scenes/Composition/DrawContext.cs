using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Themes;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Composition;

/// <summary>What a component knows when it draws an element at one moment.</summary>
/// <param name="Look">What all frames share.</param>
/// <param name="Element">The element.</param>
/// <param name="Time">Seconds of the film.</param>
/// <param name="Out">Where to draw, in coordinates of the element's box.</param>
/// <param name="Presence">How far the element has come in: 0 to 1, for components that draw themselves on; overshoot is cut off.</param>
/// <param name="Since">Seconds since the element began to enter; large when it was always there.</param>
public readonly record struct DrawContext(
    Look Look, Element Element, double Time, DisplayListBuilder Out, double Presence, double Since)
{
    /// <summary>The lines that are known at this moment; null where only one is asked for.</summary>
    internal FrameLines? Lines { get; init; }

    /// <summary>The film's theme.</summary>
    public Theme Theme => Look.Theme;

    /// <summary>The frame in design px.</summary>
    public Size Frame => Look.Frame;

    /// <summary>The element's box.</summary>
    public Size Box => Element.Size;

    /// <summary>The styles of type.</summary>
    public TypeScale Type => new(Look.Theme, Look.Language);

    /// <summary>Whether the frame is higher than wide.</summary>
    public bool IsPortrait => Look.IsPortrait;

    /// <summary>How far the element has drawn itself on: less than 1 only while it enters by <c>draw</c>.</summary>
    public double DrawnOn => Presence < 1 && Element.AppearanceAt(Time) is { Enter: "draw" } stay && !stay.IsLeaving(Time) ? Presence : 1;

    /// <summary>0 at rest, 1 at the peak of a pulse.</summary>
    public double Pulse => Number(CommonProps.Pulse);

    /// <summary>
    /// The seconds that idle motion runs by: those since the element entered, so that a beat before it may grow longer without changing
    /// what is seen; the film's own for what was always there.
    /// </summary>
    public double IdleTime => double.IsFinite(Since) ? Since : Time;

    /// <summary>
    /// A slow breath around 1, by 5 % over 3 s, for what glows while it idles (a sine of its idle time). In eighths of its swing: finer
    /// ones are not seen, and in the frames between nothing has to be drawn. For the tight core of a light only: its wide halo is so faint
    /// that a breath is less than a step of eight bits, and would redraw a quarter of the frame for nothing.
    /// </summary>
    public double Breath => 1 + (0.05 * Math.Floor((Math.Sin(IdleTime * 2 * Math.PI / 3) * 4) + 0.5) / 4);

    /// <summary>A number now.</summary>
    public double Number(NumberProp prop) => Element.At(prop, Time).Number;

    /// <summary>One item's number now.</summary>
    public double Number(NumberProp prop, int item) => Element.At(prop, item, Time).Number;

    /// <summary>A text, or the name of a choice, now.</summary>
    public string Text(PropDefinition prop) => Element.At(prop, Time).Text;

    /// <summary>A text now, with what some of its letters differ in.</summary>
    public StyledText Styled(TextProp prop) => Element.At(prop, Time).Styled;

    /// <summary>Whether a choice is a certain one now.</summary>
    public bool Is(ChoiceProp prop, string choice) => Element.At(prop, Time).Text == choice;

    /// <summary>A colour now.</summary>
    public Color Color(ColorProp prop) => prop.Read(Element.At(prop, Time));

    /// <summary>A flag now.</summary>
    public bool Flag(FlagProp prop) => Element.At(prop, Time).Flag;

    /// <summary>A list of texts now.</summary>
    public ImmutableArray<string> Texts(TextListProp prop) => Element.At(prop, Time).Texts;

    /// <summary>A list of numbers now.</summary>
    public ImmutableArray<double> Numbers(NumberListProp prop) => Element.At(prop, Time).Numbers;

    /// <summary>The element that a prop names; null where none is named.</summary>
    public Element? Linked(TargetProp prop) => Element.Linked(prop);

    /// <summary>The line of another element now, in design px of the frame; null for one that has none.</summary>
    public PathShape? LineOf(Element other) => (Lines ?? new FrameLines()).Of(Look, other, Time);

    /// <summary>A list of colours now.</summary>
    public ImmutableArray<Color> Colors(ColorListProp prop) => Element.At(prop, Time).Colors;

    /// <summary>Another element's prop now.</summary>
    public PropValue At(Element element, PropDefinition prop) => element.At(prop, Time);

    /// <summary>The same moment of another element, for asking where things are.</summary>
    public DrawContext Of(Element other) => this with { Element = other };

    /// <summary>Sets a text.</summary>
    public TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity) => Look.Typesetter.Set(style, text, maxWidth);

    /// <summary>Draws the children at their places, those farthest from the viewer first.</summary>
    public void DrawChildren()
    {
        foreach (var child in Element.DrawingOrder)
        {
            Composer.Draw(this, child);
        }
    }
}

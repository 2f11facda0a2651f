using System.Collections.Immutable;
using Explainer.Core;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Display.Shapes;
using Explainer.Display.Text;
using Explainer.Scenes.Code;
using Explainer.Scenes.Drawings;
using Explainer.Scenes.Formulas;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Definitions;

/// <summary>The value of a prop, of any kind: up to four numbers or one object. Which of them counts is the prop's to say.</summary>
public readonly record struct PropValue
{
    private readonly double a;
    private readonly double b;
    private readonly double c;
    private readonly double d;
    private readonly object? reference;

    private PropValue(double a, double b = 0, double c = 0, double d = 0, object? reference = null)
    {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.reference = reference;
    }

    /// <summary>The value as a number; a flag is 1 or 0.</summary>
    public double Number => a;

    /// <summary>The value as a flag.</summary>
    public bool Flag => a != 0;

    /// <summary>The value as a point.</summary>
    public Point Point => new(a, b);

    /// <summary>The value as a colour.</summary>
    public Color Color => new((float)a, (float)b, (float)c, (float)d);

    /// <summary>The value as a text; empty when it has none.</summary>
    public string Text => reference switch { string text => text, StyledText styled => styled.Text, _ => "" };

    /// <summary>The value as a text with what some of its letters differ in; empty when it has none.</summary>
    public StyledText Styled => reference is StyledText styled ? styled : Text;

    /// <summary>The value as a list of texts.</summary>
    public ImmutableArray<string> Texts => reference is ImmutableArray<string> list ? list : [];

    /// <summary>The value as a list of numbers.</summary>
    public ImmutableArray<double> Numbers => reference is ImmutableArray<double> list ? list : [];

    /// <summary>The value as rows of texts.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows => reference is ImmutableArray<ImmutableArray<string>> rows ? rows : [];

    /// <summary>The value as rows of numbers.</summary>
    public ImmutableArray<ImmutableArray<double>> NumberRows => reference is ImmutableArray<ImmutableArray<double>> rows ? rows : [];

    /// <summary>The value as a list of colours.</summary>
    public ImmutableArray<Color> Colors => reference is ImmutableArray<Color> list ? list : [];

    /// <summary>The value as a picture, or null.</summary>
    public Picture? Picture => reference as Picture;

    /// <summary>The value as a formula, or null.</summary>
    public TexFormula? Formula => reference as TexFormula;

    /// <summary>The value as code, or null.</summary>
    public CodeText? Code => reference as CodeText;

    /// <summary>The value as a list of points.</summary>
    public ImmutableArray<Point> Points => reference is ImmutableArray<Point> list ? list : [];

    /// <summary>The value as a path, or null.</summary>
    public PathShape? Path => reference as PathShape;

    /// <summary>The value as a drawing, or null.</summary>
    public DrawingPicture? Drawing => reference as DrawingPicture;

    /// <summary>What computes the value in each frame, or null for a value that is what it is.</summary>
    public LiveValue? Live => reference as LiveValue;

    /// <summary>The value when no moment is meant; of one that is computed in each frame the one that takes the most room.</summary>
    public PropValue Settled => reference is LiveValue live ? live.Typical : this;

    /// <summary>The value at a time in seconds of the film.</summary>
    public PropValue At(double time) => reference is LiveValue live ? live.At(time) : this;

    /// <summary>A value that is computed in each frame.</summary>
    public static PropValue Of(LiveValue value) => new(0, reference: value);

    /// <summary>A number.</summary>
    public static PropValue Of(double value) => new(value);

    /// <summary>A flag.</summary>
    public static PropValue Of(bool value) => new(value ? 1 : 0);

    /// <summary>A point.</summary>
    public static PropValue Of(Point value) => new(value.X, value.Y);

    /// <summary>A colour.</summary>
    public static PropValue Of(Color value) => new(value.R, value.G, value.B, value.A);

    /// <summary>A text, or the name of a choice.</summary>
    public static PropValue Of(string value) => new(0, reference: value);

    /// <summary>A text of which some letters may look otherwise.</summary>
    public static PropValue Of(StyledText value) => value.IsPlain ? Of(value.Text) : new(0, reference: value);

    /// <summary>A list of texts.</summary>
    public static PropValue Of(ImmutableArray<string> value) => new(0, reference: value);

    /// <summary>A list of numbers.</summary>
    public static PropValue Of(ImmutableArray<double> value) => new(0, reference: value);

    /// <summary>Rows of texts.</summary>
    public static PropValue Of(ImmutableArray<ImmutableArray<string>> value) => new(0, reference: value);

    /// <summary>Rows of numbers.</summary>
    public static PropValue Of(ImmutableArray<ImmutableArray<double>> value) => new(0, reference: value);

    /// <summary>A list of colours.</summary>
    public static PropValue Of(ImmutableArray<Color> value) => new(0, reference: value);

    /// <summary>A picture, or none.</summary>
    public static PropValue Of(Picture? value) => new(0, reference: value);

    /// <summary>A formula, or none.</summary>
    public static PropValue Of(TexFormula? value) => new(0, reference: value);

    /// <summary>Code, or none.</summary>
    public static PropValue Of(CodeText? value) => new(0, reference: value);

    /// <summary>A list of points.</summary>
    public static PropValue Of(ImmutableArray<Point> value) => new(0, reference: value);

    /// <summary>A path, or none.</summary>
    public static PropValue Of(PathShape? value) => new(0, reference: value);

    /// <summary>A drawing, or none.</summary>
    public static PropValue Of(DrawingPicture? value) => new(0, reference: value);

    /// <summary>The value a share t of the way from one to the other, number by number; objects switch at the end.</summary>
    public static PropValue Lerp(in PropValue from, in PropValue to, double t) => new(
        from.a + ((to.a - from.a) * t), from.b + ((to.b - from.b) * t), from.c + ((to.c - from.c) * t), from.d + ((to.d - from.d) * t),
        t >= 1 ? to.reference : from.reference);
}

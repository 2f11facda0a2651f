using System.Collections.Immutable;
using Explainer.Core.Geometry;
using Explainer.Display;
using Explainer.Scenes.Code;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Formulas;
using Explainer.Scenes.Timelines;
using Explainer.Scenes.Tests.Drawings;
using static Explainer.Scenes.Tests.Stage;

namespace Explainer.Scenes.Tests;

/// <summary>One element of each component, with what it needs to show something.</summary>
internal static class Samples
{
    private static readonly Picture Dot = new(PictureFormat.Png, new byte[] { 1, 2, 3 }, new Size(320, 200));

    public static Element Of(string component, params (string Prop, PropValue Value)[] more) => component switch
    {
        "Prompt" => Make("Prompt", [("text", S("Explain quantum computing")), .. more]),
        "Token" => Make("Token", [("text", S("token")), ("index", N(2)), .. more]),
        "TokenRow" => Make("TokenRow", [("tokens", L("Explain", "quantum", "computing")), .. more]),
        "GPUGauge" => Make("GPUGauge", [("utilization", N(87.4)), .. more]),
        "ComparisonLayout" => Make(
            "ComparisonLayout", [Make("Label", [], "left", ("text", S("BEFORE"))), Make("Token", [], "right", ("text", S("after")))], null,
            [("left-label", S("PREFILL")), ("right-label", S("DECODE")), .. more]),
        "FlipCard" => Make("FlipCard", [Make("Label", [], "front", ("text", S("WRONG"))), Make("Label", [], "back", ("text", S("RIGHT")))], null, more),
        "Stat" => Make("Stat", [("value", N(87)), ("unit", S("x")), ("label", S("faster per token")), .. more]),
        "BarChart" => Make(
            "BarChart", [("labels", L("Prefill", "Decode")), ("values", D(187.3, 16.2)), ("unit", S(" GFLOP/s")), ("highlight", N(1)), .. more]),
        "LineChart" => Make(
            "LineChart", [("x", D(1, 8, 64, 512)), ("y", D(19, 148, 880, 1210)), ("x-scale", S("log")), ("x-label", S("batch")),
            ("y-label", S("tokens/s")), ("mark-x", N(87)), ("mark-label", S("predicted")), ("second-mark-x", N(71)), ("second-mark-label", S("measured")), .. more]),
        "Roofline" => Make(
            "Roofline", [("peak", N(212)), ("bandwidth", N(35.4)), ("names", L("decode", "prefill")), ("intensities", D(0.5, 128)), ("achieved", D(16.4, 141)), .. more]),
        "Text" => Make("Text", [("text", S("The quick brown fox")), .. more]),
        "Label" => Make("Label", [("text", S("PREFILL")), ("mark", S("dot")), ("glow", N(0.4)), .. more]),
        "Formula" => Make("Formula", [("tex", PropValue.Of(TexFormula.Read(@"S = \frac{1 - \color{good}{a}^{k+1}}{(1 - a)(ck + 1)}", out _, out _))), .. more]),
        "Code" => Make("Code", [("language", S("python")), ("numbers", PropValue.Of(true)), ("code", PropValue.Of(new CodeText("for token in prompt:\n\tcache.append(keys(token))  # once"))), .. more]),
        "Table" => Make("Table", [("rows", T(["Step", "Cost"], ["prefill", "39 ms"], ["decode", "9 ms"])), .. more]),
        "Matrix" => Make("Matrix", [("values", PropValue.Of((ImmutableArray<ImmutableArray<double>>)[[0.9, -0.3], [0.2, 0.6]])), ("shape", S("lower")), ("format", S("0.0")),
            ("row-labels", L("ask", "key")), ("column-labels", L("in", "attention")), .. more]),
        "Chat" => Make("Chat", [("messages", T(["you", "Why is it slow?"], ["model", "It reads all of it first."])), ("width", N(600)), .. more]),
        "Image" => Make("Image", [("source", PropValue.Of(Dot)), .. more]),
        "Path" => Make("Path", [("points", PropValue.Of((ImmutableArray<Point>)[new(100, 300), new(400, 100), new(700, 300)])), ("smooth", PropValue.Of(true)), ("end-head", S("arrow")), .. more]),
        "Connector" => Joined(Make("Connector", [("end-head", S("arrow")), ("way", S("elbow")), .. more])),
        "Particles" => Make("Particles", [("count", N(3)), ("flight-from", PropValue.Of((ImmutableArray<Point>)[new(100, 300), new(400, 100), new(700, 300)])),
            ("flight-to", PropValue.Of((ImmutableArray<Point>)[new(900, 500), new(960, 520), new(1020, 540)])), ("flight-from-apart", PropValue.Of(true)), ("flown", N(0.6)), .. more]),
        "Drawing" => DrawingPartTests.Of(
            "<rect id='plate' width='100' height='50' rx='8' fill='#102030'/><g id='hand' data-pivot='10 10'><path d='M 10 10 H 60' stroke='currentColor' stroke-width='4'/><circle cx='60' cy='10' r='5' fill='var(--accent)'/></g>", more),
        "Group" or "Row" or "Column" or "Grid" => Make(
            component, [Make("Token", ("text", S("one"))), Make("Token", ("text", S("two"))), Make("Label", ("text", S("THREE")))], null, more),
        _ => Make(component, more),
    };

    private static Element Joined(Element connector)
    {
        foreach (var (prop, place) in new[] { ("from", new Point(400, 300)), ("to", new Point(1400, 700)) })
        {
            var end = Make("Token", ("text", S(prop)));
            end.Place(place);
            connector.Open().Link((TargetProp)connector.Prop(prop), end);
        }

        return connector;
    }
}

using System.Globalization;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Tests.Wrong;

/// <summary>Values that a prop or parameter does not take, and one that it does.</summary>
internal static class WrongValues
{
    /// <summary>What an author may write by mistake, as YAML that stands in one line.</summary>
    public static IEnumerable<string> Of(PropDefinition prop) => prop switch
    {
        NumberProp number => Number(number),
        TextProp { IsNumberFormat: true } => ["0 %%'", "[0, 1]", "\"0'\""],
        TextProp => ["[a, b]", "{ a: b }", "\"a { b\"", "\"{missing}\"", ""],
        FormulaProp => ["'\\frac{a'", "[a, b]", "{ a: b }", "'\\color{acent}{a}'", "'\\figure{missing}'", ""],
        CodeProp => ["[a, b]", "{ a: b }", "\" \"", ""],
        FlagProp => ["maybe", "2", "[true]", ""],
        ColorProp => ["acent", "\"#12345\"", "[1, 2, 3]", "rgb(1)", ""],
        ChoiceProp choice => [choice.Choices[0][..^1], "nonsense", "[a]", ""],
        TextListProp => ["a", "{ a: b }", "[[a], b]", "[a, \"{missing}\"]", ""],
        TableProp { OfNumbers: true } => ["5", "[1, 2]", "[[1, 2], [3]]", "[[a]]", "[[]]", ""],
        TableProp => ["a", "[a, b]", "[[a, b], [c]]", "[[[a]]]", "[[]]", "[[a, \"{missing}\"]]", ""],
        NumberListProp => ["5", "[a, 1]", "[[1]]", "[1, .nan]", "\"{missing.x}\"", "\"{missing}\"", ""],
        ColorListProp => ["accent", "[acent]", "[[accent]]", ""],
        PointProp => ["[1]", "[1, 2, 3]", "5", "[a, b]", "[1e12, 0]", ""],
        PointListProp => ["[1, 2]", "5", "[[1], [2]]", "[[a, b], [c, d]]", ""],
        PathProp => ["M 0 0 L", "M 0 0 Q 1 2 x", "hello", "[a]", ""],
        DrawingProp => ["missing.svg", "[a]", "http://a/b.svg", "../x.svg", ""],
        TargetProp => ["[a]", "{ a: b }", ""],
        PictureProp => ["missing.png", "[a]", "http://a/b.png", "../x.png", ""],
        ElementProp => ["5", "[a]", "{ component: Labl, text: a }", "{ text: a }", ""],
        _ => throw new InvalidOperationException($"No wrong value is known for {prop.Kind}."),
    };

    /// <summary>A value that the prop takes.</summary>
    public static string Right(PropDefinition prop) => prop switch
    {
        NumberProp number => number.DefaultText ?? Plain(Math.Clamp(10, number.Min, number.Max)),
        TextProp { IsNumberFormat: true } => "\"0.0\"",
        TextProp => "a",
        FormulaProp => "'\\part{a}{x} + y'",
        CodeProp => "a",
        FlagProp => "true",
        ColorProp => "accent",
        ChoiceProp choice => choice.Choices[^1],
        TextListProp => "[a, b]",
        TableProp { OfNumbers: true } => "[[1, 2], [3, 4]]",
        TableProp => "[[a, b], [c, d]]",
        NumberListProp => "[1, 2]",
        ColorListProp => "[accent, bad]",
        PointProp => "[1, 2]",
        PointListProp => "[[0, 0], [100, 50]]",
        PathProp => "M 0 0 L 10 10",
        DrawingProp => "drawn.svg",
        TargetProp => "other",
        PictureProp => "partly.svg",
        ElementProp => "{ component: Label, text: a }",
        _ => throw new InvalidOperationException($"No value is known for {prop.Kind}."),
    };

    /// <summary>An element of a component, in braces and up to what comes then, with all that it must have but one prop.</summary>
    public static string Element(ComponentDefinition definition, PropDefinition? but) =>
        string.Concat(definition.Props.Where(p => p.Required && p != but).Select(p => $"{p.Name}: {Right(p)}, ").Prepend($"component: {definition.Name}, "));

    /// <summary>A name as it may be misspelt.</summary>
    public static string Misspelt(string name) => name.Length > 3 ? name[..^2] + name[^1] : name + "x";

    /// <summary>The components with something of their own.</summary>
    public static IEnumerable<ComponentDefinition> Definitions => ComponentSet.BuiltIn.All.Select(c => c.Definition);

    private static IEnumerable<string> Number(NumberProp prop)
    {
        yield return "abc";
        yield return "[1, 2]";
        yield return "";
        yield return prop.Unit == "s" ? "2 parsecs" : "10px";
        yield return prop.Unit is "share" or "%" ? "\"{missing}\"" : "50%";
        if (prop.Min > double.MinValue)
        {
            yield return Plain(prop.Min - 1);
        }

        if (prop.Max < double.MaxValue)
        {
            yield return Plain(prop.Max + 1);
        }
    }

    private static string Plain(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}

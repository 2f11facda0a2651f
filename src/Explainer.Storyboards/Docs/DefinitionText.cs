using System.Text;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Docs;

/// <summary>Definitions in words.</summary>
internal static class DefinitionText
{
    private const string Number = "number from ";

    /// <summary>The props of a component that an author writes, its own only.</summary>
    public static IEnumerable<PropDefinition> OwnProps(ComponentDefinition definition) =>
        definition.Props.Skip(CommonProps.All.Length).Where(p => p is { Internal: false, PerItem: false });

    /// <summary>The common props that an author writes.</summary>
    public static IEnumerable<PropDefinition> SharedProps() => CommonProps.All.Where(p => p is { Internal: false, PerItem: false });

    /// <summary>What a prop takes, such as <c>number 0..100 %</c>.</summary>
    public static string Takes(PropDefinition prop) => prop switch
    {
        NumberProp number => ValueBinder.Range(number)["a ".Length..],
        TextProp => "text",
        FormulaProp => "formula in TeX",
        CodeProp => "code",
        FlagProp => "true or false",
        ColorProp => "colour",
        ChoiceProp choice => string.Join(" | ", choice.Choices),
        TextListProp => "list of texts",
        TableProp { OfNumbers: true } => "list of rows of numbers",
        TableProp => "list of rows of texts",
        ColorListProp => "list of colours",
        NumberListProp => "list of numbers",
        PointProp { IsShare: true } => "point of its box, in percent, or a name such as bottom",
        PointProp => "point",
        PointListProp => "list of points",
        PathProp => "path data",
        TargetProp { TakesSeveral: true } => "elements' ids",
        TargetProp => "an element's id",
        PictureProp => "path of a PNG, JPEG or SVG file",
        DrawingProp => "path of an SVG file",
        ElementProp => "element",
        _ => prop.Kind.ToString(),
    };

    /// <summary>The same in fewer words, for a list that says what they mean: <c>The line's width (0..90 px; 8).</c></summary>
    public static string Brief(PropDefinition prop)
    {
        var takes = prop is FlagProp ? "flag" : Takes(prop).Replace("number from 0 to 1 or 0% to 100%", "share", StringComparison.Ordinal);
        if (takes.StartsWith(Number, StringComparison.Ordinal))
        {
            takes = takes[Number.Length..].Replace(" to ", "..", StringComparison.Ordinal);
        }

        var otherwise = prop.Required ? "; required" : prop.DefaultText is { } fallback ? "; " + fallback : "";
        return $"{prop.Summary.TrimEnd('.')} ({takes}{otherwise}).";
    }

    /// <summary>What a prop does, takes, and is without being given.</summary>
    public static string Describe(PropDefinition prop)
    {
        var text = new StringBuilder(prop.Summary).Append(" Takes ").Append(Takes(prop));
        if (prop.Required)
        {
            text.Append("; required");
        }
        else if (prop.DefaultText is { } fallback)
        {
            text.Append("; default ").Append(fallback);
        }

        return text.Append(prop.Animatable ? "; animatable." : ".").ToString();
    }
}
